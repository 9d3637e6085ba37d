// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renameIn } from '../../main/frontend/src/editor/rename.js';

/** @type {[string, string][]} */
const CASES = [
  ['b1', 'b7'],
  ['b1-text', 'b7-text'],
  ['b1-head b1-hint', 'b7-head b7-hint'],
  ['up:b1', 'up:b7'],
  ['add:b1-items', 'add:b7-items'],
  ['/pages/3#b1', '/pages/3#b7'],
  ['b12', 'b12'],
  ['ab1', 'ab1'],
  ['text-b1', 'text-b1'],
];
CASES.forEach(([value, expected]) => test(`in ${value}, b1 becomes b7: ${expected}`, () => {
  assert.equal(renameIn(value, 'b1', 'b7'), expected);
}));
