// @ts-check
/** Time between the warning and the end of a session, in milliseconds. */
const WARNING = 120_000;

/**
 * Times in milliseconds since the epoch. `used`: the last use of the session; `idle`: how long it lasts without use;
 * `last`: its end however much it is used.
 *
 * @typedef {{ used: number, idle: number, last: number }} SessionTimes
 */

/**
 * Phase of a session: `soon` before an end that use postpones, `last` before the one that it does not.
 *
 * @typedef {'quiet' | 'soon' | 'last' | 'over'} SessionPhase
 */

/** @param {SessionTimes} times */
export const sessionEnd = ({ used, idle, last }) => Math.min(used + idle, last);

/**
 * @param {SessionTimes} times
 * @param {number} now
 * @returns {SessionPhase}
 */
export function sessionPhase(times, now) {
  const left = sessionEnd(times) - now;
  if (left <= 0) return 'over';
  if (left > WARNING) return 'quiet';
  return times.last <= times.used + times.idle ? 'last' : 'soon';
}

/**
 * A time of day as the pages write it, with no-break spaces: 9 h 05.
 *
 * @param {number} time
 */
export const formatTime = (time) =>
  new Date(time).toLocaleTimeString('fr-FR', { hour: 'numeric', minute: '2-digit' }).replace(':', '\u00a0h\u00a0');
