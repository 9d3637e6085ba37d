// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initiallyOpen } from '../../main/frontend/src/editor/open-blocks.js';

/** @import { StoredFolds } from '../../main/frontend/src/editor/open-blocks.js' */

/** @type {[string, boolean[], number, StoredFolds | null, boolean[]][]} */
const CASES = [
  ['a single block is open', [false], -1, { all: false, open: [] }, [true]],
  ['the first of several is', [false, false, false], -1, null, [true, false, false]],
  ['those with errors are, and no other', [false, true, true], -1, null, [false, true, true]],
  ['those that were open are', [false, false, false], -1, { all: false, open: [2] }, [false, false, true]],
  ['none is where all were folded', [false, false], -1, { all: false, open: [] }, [false, false]],
  ['the one that the address leads to is', [false, true, false], 2, { all: false, open: [0] }, [false, true, true]],
  ['all are on request', [false, true, false], 1, { all: true, open: [] }, [true, true, true]],
  ['no block is nothing', [], -1, null, []],
];
CASES.forEach(([name, errors, target, stored, open]) => test(name, () => {
  assert.deepEqual(initiallyOpen({ errors, target, stored }), open);
}));
