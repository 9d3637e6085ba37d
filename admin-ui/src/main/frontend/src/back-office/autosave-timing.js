// @ts-check
// Times of the autosave, in milliseconds.

/** From the last change to the request. */
export const PAUSE = 2_000;
/** From the first unsaved change to the request, however long somebody goes on typing. */
export const MAX_PAUSE = 10_000;
/** Between two signs of presence. */
const HEARTBEAT = 20_000;
/** Without any input for this time, a person is absent. */
const ABSENCE = 5 * 60_000;
/** From a request to its end; a large form over a slow connection takes long. */
export const REQUEST_TIMEOUT = 60_000;

/**
 * How long to wait for a pause before changes are saved.
 *
 * @param {{ now: number, dirtySince: number, pause?: number }} state
 */
export const saveDelay = ({ now, dirtySince, pause = PAUSE }) =>
  Math.max(0, Math.min(pause, dirtySince + MAX_PAUSE - now));

/**
 * Whether a sign of presence is due.
 *
 * @param {{ now: number, lastInput: number, lastRequest: number, hidden: boolean }} state
 */
export const isHeartbeatDue = ({ now, lastInput, lastRequest, hidden }) =>
  !hidden && now - lastInput < ABSENCE && now - lastRequest >= HEARTBEAT;
