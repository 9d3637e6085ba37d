// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toTabSeparated } from '../../main/frontend/src/editor/table-cells.js';

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
