// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyKey, isSaveKey } from '../../main/frontend/src/editor/keyboard.js';

/** @param {string} keys */
function pressed(keys) {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Control'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
}

/** @type {[string, 'undo' | 'redo' | null][]} */
const CASES = [
  ['Control+z', 'undo'], ['Meta+z', 'undo'], ['Control+Z', 'undo'], ['Control+Shift+Z', 'redo'], ['Control+y', 'redo'],
  ['Control+Shift+y', 'redo'], ['z', null], ['Control+Alt+z', null], ['Control+a', null],
];
CASES.forEach(([keys, way]) => test(`${keys} is ${way ?? 'no key of the history'}`, () => {
  assert.equal(historyKey(pressed(keys)), way);
}));

/** @type {[string, boolean][]} */
const SAVES = [
  ['Control+s', true], ['Meta+s', true], ['Control+S', true], ['s', false], ['Control+Shift+s', false],
  ['Control+Alt+s', false],
];
SAVES.forEach(([keys, saves]) => test(`${keys} ${saves ? 'saves' : 'does not save'}`, () => {
  assert.equal(isSaveKey(pressed(keys)), saves);
}));
