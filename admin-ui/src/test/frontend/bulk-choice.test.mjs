// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areAllChosen, chooseAll } from '../../main/frontend/src/back-office/bulk-choice.js';

test('all entries are chosen, whatever was chosen before', () => {
  assert.deepEqual(chooseAll([false, true, false], 50), [true, true, true]);
});

test('no more are chosen than an act accepts', () => {
  assert.deepEqual(chooseAll([false, false, true], 2), [true, true, false]);
});

test('all are chosen when no further one can be', () => {
  assert.equal(areAllChosen([true, false], 2), false);
  assert.equal(areAllChosen([true, true], 2), true);
  assert.equal(areAllChosen([true, false, true], 2), true);
  assert.equal(areAllChosen([], 2), false);
});
