// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextButton } from '../../main/frontend/src/editor/rich-toolbar.js';

test('the arrow keys lead along a toolbar, Home and End to its ends', () => {
  assert.equal(nextButton('ArrowRight', 2, 9), 3);
  assert.equal(nextButton('ArrowLeft', 2, 9), 1);
  assert.equal(nextButton('Home', 2, 9), 0);
  assert.equal(nextButton('End', 2, 9), 8);
});

test('the ends of a toolbar are connected', () => {
  const buttons = ['h2', 'bold', 'link'];
  assert.equal(buttons.at((nextButton('ArrowRight', 2, 3) ?? NaN) % 3), 'h2');
  assert.equal(buttons.at((nextButton('ArrowLeft', 0, 3) ?? NaN) % 3), 'link');
});

test('other keys lead nowhere', () => {
  assert.equal(nextButton('Tab', 0, 9), undefined);
});
