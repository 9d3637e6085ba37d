// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHeartbeatDue, saveDelay } from '../../main/frontend/src/back-office/autosave-timing.js';

test('a form is saved two seconds after the last change', () => {
  assert.equal(saveDelay({ now: 1_000, dirtySince: 1_000 }), 2_000);
});

test('the preview shortens the pause', () => {
  assert.equal(saveDelay({ now: 1_000, dirtySince: 1_000, pause: 700 }), 700);
});

test('a form that is typed in without a pause is saved ten seconds after the first change', () => {
  assert.equal(saveDelay({ now: 9_500, dirtySince: 0 }), 500);
  assert.equal(saveDelay({ now: 12_000, dirtySince: 0 }), 0);
});

test('presence is signalled every twenty seconds, while somebody is there', () => {
  const present = { now: 100_000, lastInput: 90_000, lastRequest: 80_000, hidden: false };
  assert.equal(isHeartbeatDue(present), true);
  assert.equal(isHeartbeatDue({ ...present, lastRequest: 80_001 }), false);
  assert.equal(isHeartbeatDue({ ...present, hidden: true }), false);
  assert.equal(isHeartbeatDue({ ...present, now: 90_000 + 5 * 60_000 }), false);
});
