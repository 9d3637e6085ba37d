// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedWidth, storeWidth } from '../../main/frontend/src/editor/preview-memory.js';

/** @param {[string, string][]} [entries] */
function memory(entries) {
  const values = new Map(entries);
  return {
    getItem: (/** @type {string} */ key) => values.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => { values.set(key, value); },
    removeItem: (/** @type {string} */ key) => { values.delete(key); },
  };
}

const refused = () => { throw new Error('refused'); };

test('an open preview is remembered with its width until it is closed', () => {
  const storage = memory();
  assert.equal(storedWidth(storage), null);
  storeWidth('desk', storage);
  assert.equal(storedWidth(storage), 'desk');
  storeWidth(null, storage);
  assert.equal(storedWidth(storage), null);
});

test('another value is none', () => {
  assert.equal(storedWidth(memory([['ms-preview', '400px']])), null);
});

test('a browser may refuse the storage', () => {
  assert.equal(storedWidth({ getItem: refused }), null);
  storeWidth('phone', { setItem: refused, removeItem: refused });
});
