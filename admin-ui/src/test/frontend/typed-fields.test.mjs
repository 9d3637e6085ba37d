// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from '../../main/frontend/src/editor/typed-fields.js';

const saved = {
  blocks: ['b3', 'b0'],
  names: [
    'title', 'block', 'b3-type', 'b3-title', 'b3-items-2-title', 'b3-items-2-text', 'b3-items-0-title', 'b3-items-0-text',
    'block', 'b0-type', 'b0-text', 'b0-action-label',
  ],
};

test('a field is found by the position of its block', () => {
  assert.equal(nameOf(saved, 1, 'title'), 'b3-title');
  assert.equal(nameOf(saved, 2, 'text'), 'b0-text');
  assert.equal(nameOf(saved, 2, 'action-label'), 'b0-action-label');
});

test('parts are counted in the order of the form', () => {
  assert.equal(nameOf(saved, 1, 'items-0-title'), 'b3-items-2-title');
  assert.equal(nameOf(saved, 1, 'items-1-text'), 'b3-items-0-text');
});

test('a field of the page has no block', () => assert.equal(nameOf(saved, 0, 'title'), 'title'));

test('what is not in the form has no name', () => {
  assert.equal(nameOf(saved, 3, 'title'), '');
  assert.equal(nameOf(saved, 1, 'items-2-title'), '');
  assert.equal(nameOf(saved, 1, 'caption'), '');
  assert.equal(nameOf(saved, 0, 'lead'), '');
});
