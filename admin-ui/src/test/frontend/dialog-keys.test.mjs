// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from '../../main/frontend/src/editor/dialog-keys.js';

test('from the field, the arrow down leads to the first entry, and the arrow up nowhere', () => {
  assert.equal(neighbour('ArrowDown', -1), 0);
  assert.equal(neighbour('ArrowUp', -1), undefined);
});

test('between entries, the arrows lead to the next and the previous one', () => {
  assert.equal(neighbour('ArrowDown', 2), 3);
  assert.equal(neighbour('ArrowUp', 2), 1);
});
