// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, isBinary } from '../../main/frontend/src/back-office/text-decoding.js';

test('UTF-8 is read as UTF-8, without its byte order mark', () => {
  assert.equal(decodeText(new TextEncoder().encode('\ufeffhôtel')), 'hôtel');
});

test('bytes that are not UTF-8 are read as windows-1252', () => {
  assert.equal(decodeText(new Uint8Array([0x68, 0xf4, 0x74, 0x65, 0x6c])), 'hôtel');
});

test('a file with a NUL character is binary', () => {
  assert.equal(isBinary('PK\0\0'), true);
  assert.equal(isBinary('a;b\r\n'), false);
});
