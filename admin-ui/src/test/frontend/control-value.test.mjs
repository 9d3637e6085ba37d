// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonSuffix } from '../../main/frontend/src/editor/control-value.js';

test('the common end of two texts', () => {
  assert.equal(commonSuffix('bonjour monde', 'bonsoir monde'), 'r monde'.length);
  assert.equal(commonSuffix('abc', 'abd'), 0);
  assert.equal(commonSuffix('aa', 'aaa'), 2);
  assert.equal(commonSuffix('', 'a'), 0);
  assert.equal(commonSuffix('abc', 'abc'), 3);
});
