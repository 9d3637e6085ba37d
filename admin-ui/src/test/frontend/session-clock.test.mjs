// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTime, sessionEnd, sessionPhase } from '../../main/frontend/src/back-office/session-clock.js';

const MINUTE = 60_000;

test('a session ends without use, or at its last moment', () => {
  assert.equal(sessionEnd({ used: 10 * MINUTE, idle: 30 * MINUTE, last: 60 * MINUTE }), 40 * MINUTE);
  assert.equal(sessionEnd({ used: 50 * MINUTE, idle: 30 * MINUTE, last: 60 * MINUTE }), 60 * MINUTE);
});

test('the end is announced two minutes before, and that it is final if use does not postpone it', () => {
  const idle = { used: 0, idle: 30 * MINUTE, last: 60 * MINUTE };
  assert.equal(sessionPhase(idle, 28 * MINUTE - 1), 'quiet');
  assert.equal(sessionPhase(idle, 28 * MINUTE), 'soon');
  assert.equal(sessionPhase(idle, 30 * MINUTE), 'over');
  assert.equal(sessionPhase({ ...idle, used: 50 * MINUTE }, 59 * MINUTE), 'last');
});

test('a session that was refused by the server is over', () => {
  assert.equal(sessionPhase({ used: 0, idle: MINUTE, last: 60 * MINUTE }, Date.now()), 'over');
});

test('times are written with no-break spaces', () => {
  assert.equal(formatTime(new Date(2026, 0, 5, 14, 5).getTime()), '14\u00a0h\u00a005');
});
