// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageProblem } from '../../main/frontend/src/editor/image-file.js';

const LIMITS = { accept: 'image/jpeg,image/png', heaviest: 1000 };

/** @param {string} type */
const file = (type, size = 10) => ({ type, size });

test('one image within the limits is sent', () => {
  assert.equal(imageProblem([file('image/png', 1000)], LIMITS), '');
});

test('a file that cannot be sent says why', () => {
  assert.equal(imageProblem([file('application/pdf')], LIMITS), 'msKind');
  assert.equal(imageProblem([file('')], LIMITS), 'msKind');
  assert.equal(imageProblem([file('image/png', 1001)], LIMITS), 'msHeavy');
});

test('neither several files nor none are an image', () => {
  assert.equal(imageProblem([file('image/png'), file('image/png')], LIMITS), 'msMany');
  assert.equal(imageProblem([], LIMITS), 'msMany');
});
