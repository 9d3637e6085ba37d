// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestMatch, normalise, wordsOf } from '../../main/frontend/src/editor/palette-search.js';

/** @param {string} name */
const itself = (name) => name;

test('accents, ligatures, capitals and apostrophes do not matter', () => {
  assert.equal(normalise('Mise en Œuvre à l’Étude'), "mise en oeuvre a l'etude");
});

test('a query is its words', () => {
  assert.deepEqual(wordsOf('  Mise  en Avant '), ['mise', 'en', 'avant']);
  assert.deepEqual(wordsOf('  '), []);
});

test('the entry of that name comes first, then the first whose name begins so, then the first', () => {
  const names = ['grand tableau', 'tableaux', 'tableau'];
  assert.equal(bestMatch(names, itself, 'Tableau '), 'tableau');
  assert.equal(bestMatch(names, itself, 'table'), 'tableaux');
  assert.equal(bestMatch(names, itself, 'leau'), 'grand tableau');
  assert.equal(bestMatch([], itself, 'x'), undefined);
});
