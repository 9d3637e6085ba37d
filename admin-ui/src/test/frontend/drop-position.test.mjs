// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropPosition } from '../../main/frontend/src/back-office/drop-position.js';

test('the middle of an entry is inside it, its edges are beside it', () => {
  const allowed = { beside: true, inside: true };
  assert.deepEqual([0.1, 0.25, 0.4, 0.6, 0.75, 0.9].map((offset) => dropPosition(offset, allowed)),
    ['before', 'before', 'inside', 'inside', 'after', 'after']);
});

test('an entry that accepts nothing below it is split in two', () => {
  const allowed = { beside: true, inside: false };
  assert.deepEqual([0.4, 0.5, 0.6].map((offset) => dropPosition(offset, allowed)), ['before', 'before', 'after']);
});

test('an entry whose list accepts nothing is a target as a whole, or none', () => {
  assert.equal(dropPosition(0.05, { beside: false, inside: true }), 'inside');
  assert.equal(dropPosition(0.5, { beside: false, inside: false }), null);
});
