// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions } from '../../main/frontend/src/editor/tag-completion.js';

const KNOWN = ['Commerce', 'Écologie', 'Logement', 'Mobilité'];

/** @type {[string, string, string[]][]} */
const CASES = [
  ['all tags are offered at first', '', KNOWN],
  ['accents and capitals are folded', 'ecol', ['Écologie']],
  ['a part within a tag is found', 'gem', ['Logement']],
  ['the last tag is completed, after the others', 'Commerce,logement , mob', ['Commerce, logement, Mobilité']],
  ['a tag is not offered twice', 'commerce, ', ['commerce, Écologie', 'commerce, Logement', 'commerce, Mobilité']],
  ['an unknown tag has no completion', 'Commerce, xyz', []],
];
CASES.forEach(([name, value, found]) => test(name, () => {
  assert.deepEqual(completions(value, KNOWN), found);
}));
