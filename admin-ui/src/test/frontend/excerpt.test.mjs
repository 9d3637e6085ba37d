// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten } from '../../main/frontend/src/editor/excerpt.js';

test('white space is collapsed', () => {
  assert.equal(shorten('  Un\n  texte\u00a0court '), 'Un texte court');
});

test('a long text is cut after a word', () => {
  const text = `${'mot '.repeat(14)}anticonstitutionnellement suite`;
  assert.equal(shorten(text), `${'mot '.repeat(14).trim()}…`);
});

test('a text of sixty characters is complete', () => {
  assert.equal(shorten('x'.repeat(60)), 'x'.repeat(60));
  assert.equal(shorten('x'.repeat(61)), `${'x'.repeat(60)}…`);
});
