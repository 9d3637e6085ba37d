// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alternativeState } from '../../main/frontend/src/editor/alternative-text.js';

/** @type {[number, string][]} */
const CASES = [
  [204, 'stored'], [409, 'overtaken'], [422, 'wrong'], [401, 'refused'], [403, 'refused'], [404, 'refused'],
  [423, 'refused'], [500, 'refused'], [0, 'unreached'], [502, 'unreached'], [503, 'unreached'],
];
CASES.forEach(([status, state]) => test(`${status || 'no answer'} is ${state}`, () => {
  assert.equal(alternativeState(status), state);
}));
