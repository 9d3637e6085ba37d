// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cropPosition, pointPosition } from '../../main/frontend/src/back-office/focal-point.js';

test('images are cropped at the nearest quarter', () => {
  const positions = ['0', '12', '13', '60', '88', '100', ''].map(cropPosition);
  assert.deepEqual(positions, ['0%', '0%', '25%', '50%', '100%', '100%', '0%']);
});

test('the point stays on its image', () => {
  const positions = ['0', '37', '100', '101', '-5', '1e9', '', 'abc'].map(pointPosition);
  assert.deepEqual(positions, ['0%', '37%', '100%', '100%', '0%', '100%', '0%', '0%']);
});
