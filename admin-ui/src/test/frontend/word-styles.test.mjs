// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as styles from '../../main/frontend/src/editor/word-styles.js';

test('weights', () => {
  assert.equal(styles.isBold('color:red;font-weight: 700'), true);
  assert.equal(styles.isBold('font-weight:bold'), true);
  assert.equal(styles.isBold('font-weight:500'), false);
  assert.equal(styles.isBold('mso-bidi-font-weight:bold'), false);
  assert.equal(styles.isNormalWeight('font-weight:normal'), true);
  assert.equal(styles.isNormalWeight('font-weight:bold'), false);
});

test('italic text', () => {
  assert.equal(styles.isItalic('font-style: italic'), true);
  assert.equal(styles.isItalic('font-style:normal'), false);
});

test('comments', () => {
  assert.equal(styles.isComment('mso-element:comment-list'), true);
  assert.equal(styles.isComment('mso-special-character:comment'), true);
  assert.equal(styles.isComment('mso-element:header'), false);
});

test('the level of a list item', () => {
  assert.equal(styles.listLevel('text-indent:-18pt;mso-list:l0 level2 lfo1'), 2);
  assert.equal(styles.listLevel('mso-list:Ignore'), 0);
  assert.equal(styles.isListMarker('mso-list:Ignore'), true);
});

test('markers of numbered lists', () => {
  ['1.', ' 12)', 'a.', 'iv)'].forEach((marker) => assert.equal(styles.isNumbered(marker), true, marker));
  ['·', 'o', '–', ''].forEach((marker) => assert.equal(styles.isNumbered(marker), false, marker));
});
