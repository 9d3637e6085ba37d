// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameState } from '../../main/frontend/src/editor/form-state.js';

const state = { fields: ['Accueil', true], blocks: [{ name: 'b0', html: '<p>', folded: false }] };

test('folding a block is not a change', () => {
  assert.equal(isSameState(state, { ...state, blocks: [{ name: 'b0', html: '<p>', folded: true }] }), true);
});

test('values, blocks and their order are', () => {
  assert.equal(isSameState(state, { ...state, fields: ['Accueil', false] }), false);
  assert.equal(isSameState(state, { ...state, blocks: [{ name: 'b0', html: '<b>', folded: false }] }), false);
  assert.equal(isSameState(state, { ...state, blocks: [{ name: 'b1', html: '<p>', folded: false }] }), false);
  assert.equal(isSameState(state, { ...state, blocks: [] }), false);
});
