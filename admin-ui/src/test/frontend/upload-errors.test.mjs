// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uploadError } from '../../main/frontend/src/back-office/upload-errors.js';

/** @type {[number, string][]} */
const CASES = [
  [0, 'msLost'], [401, 'msOver'], [403, 'msForbidden'], [404, 'msGone'], [413, 'msTooLarge'], [423, 'msLocked'],
  [500, 'msFault'], [502, 'msLost'], [503, 'msLost'], [504, 'msLost'], [400, 'msFault'],
];
CASES.forEach(([status, message]) => test(`an upload that fails with ${status} says ${message}`, () => {
  assert.equal(uploadError(status), message);
}));
