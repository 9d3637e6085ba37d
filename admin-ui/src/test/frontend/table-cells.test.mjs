// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, toTabSeparated, withCell } from '../../main/frontend/src/editor/table-cells.js';

/**
 * @param {string} text
 * @param {number} [rowSpan]
 * @param {number} [colSpan]
 */
const cell = (text, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });

test('cells are separated by tabs, rows by line breaks', () => {
  assert.equal(toTabSeparated([[cell('a'), cell('b')], [cell('c'), cell('d')]]), 'a\tb\nc\td');
});

test('a cell over several columns is followed by empty cells', () => {
  assert.equal(toTabSeparated([[cell('a', 1, 2), cell('b')], [cell('c'), cell('d'), cell('e')]]), 'a\t\tb\nc\td\te');
});

test('a cell over several rows leaves its place empty below', () => {
  assert.equal(toTabSeparated([[cell('a', 2), cell('b')], [cell('c')]]), 'a\tb\n\tc');
});

test('a cell does not reach beyond the last row', () => {
  assert.equal(toTabSeparated([[cell('a', 9), cell('b')], [cell('c')]]), 'a\tb\n\tc');
});

test('a row that is too short is filled up where a cell above reaches further', () => {
  assert.equal(toTabSeparated([[cell('a'), cell('b'), cell('c', 2)], [cell('d')]]), 'a\tb\tc\nd\t\t');
});

test('a cell that begins with a quotation mark is quoted', () => {
  assert.equal(toTabSeparated([[cell('"Oui", dit-il'), cell('le "non"')]]), '"""Oui"", dit-il"\tle "non"');
});

test('a cell is found by its row and column', () => {
  const value = 'Ville\tHabitants\n\n"Dit ""La\nGrande"""\t12 000\nVierzon';
  assert.equal(cellOf(value, 0, 1), 'Habitants');
  assert.equal(cellOf(value, 1, 0), 'Dit "La Grande"');
  assert.equal(cellOf(value, 2, 0), 'Vierzon');
  assert.equal(cellOf(value, 2, 1), '');
  assert.equal(cellOf(value, 3, 0), null);
  assert.equal(cellOf(value, 0, 2), null);
  assert.equal(cellOf('', 0, 0), null);
});

test('a line without tabs is split as a person typed it', () => {
  assert.equal(cellOf('a ; "b;c" ; d', 0, 1), 'b;c');
  assert.equal(cellOf('a | b;c | d', 0, 2), 'd');
  assert.equal(cellOf('a;;d', 0, 2), 'd');
  assert.equal(cellOf('"une; cellule"', 0, 0), 'une; cellule');
});

test('a cell is changed alone', () => {
  assert.equal(withCell('a\tb\nc\td', 1, 0, 'autre'), 'a\tb\nautre\td');
  assert.equal(withCell('a\tb\tc\nd', 1, 2, 'f'), 'a\tb\tc\nd\t\tf');
  assert.equal(withCell('a;b', 0, 1, 'deux\nlignes\tici'), 'a\tdeux lignes ici');
  assert.equal(withCell('a\nb', 1, 0, 'c;d'), 'a\t\nc;d\t');
  assert.equal(withCell('a\tb', 0, 1, '"Oui", dit-il'), 'a\t"""Oui"", dit-il"');
});
