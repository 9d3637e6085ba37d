// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour, stepOf } from '../../main/frontend/src/editor/dialog-keys.js';

test('from the field, the arrow down leads to the first entry, and the arrow up nowhere', () => {
  assert.equal(neighbour('ArrowDown', -1), 0);
  assert.equal(neighbour('ArrowUp', -1), undefined);
});

test('between entries, the arrows lead to the next and the previous one', () => {
  assert.equal(neighbour('ArrowDown', 2), 3);
  assert.equal(neighbour('ArrowUp', 2), 1);
});

test('in a grid, the arrows move by one entry and by one row', () => {
  assert.equal(neighbour('ArrowRight', 2, 4), 3);
  assert.equal(neighbour('ArrowLeft', 2, 4), 1);
  assert.equal(neighbour('ArrowDown', 2, 4), 6);
  assert.equal(neighbour('ArrowUp', 6, 4), 2);
});

test('other keys, and the sides of a list, move nothing', () => {
  assert.equal(stepOf('a', 4), 0);
  assert.equal(stepOf('ArrowRight', 1), 0);
});
