// @ts-check
// Messages between the page editor and the preview in its frame, which are documents of two origins. The editor sends
// the frame one greeting with a port; everything else goes through that port, which ends with the document.

/** Version of the messages: documents of two releases do not talk to each other. */
const VERSION = 1;
/** Largest value of a message: far beyond any scroll position. */
const MOST = 10_000_000;

/**
 * A message through the port.
 *
 * From the editor: `top` scrolls to a position in pixels, `mark` marks the block at a position of the form (from 1, 0
 * for none), `show` also scrolls to it, `ready` asks for the same answer. From the preview: `ready`; `top` after
 * scrolling; `edit` asks for the form of a block.
 *
 * @typedef {{ act: string, value: number }} Message
 */

export const FROM_EDITOR = ['top', 'mark', 'show', 'ready'];
export const FROM_PREVIEW = ['ready', 'top', 'edit'];

export const greeting = () => ({ minisites: 'block-marks', version: VERSION });

/** @param {unknown} data */
export function isGreeting(data) {
  const { minisites, version } = /** @type {Record<string, unknown>} */ (isObject(data) ? data : {});
  return minisites === 'block-marks' && version === VERSION;
}

/**
 * The message that data from the other document is; null when it is none. The data may be anything.
 *
 * @param {unknown} data
 * @param {string[]} acts those that the sender has
 * @returns {Message | null}
 */
export function readMessage(data, acts) {
  if (!isObject(data)) return null;
  const { act, value } = /** @type {Record<string, unknown>} */ (data);
  const isValid = typeof act === 'string' && acts.includes(act)
    && typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;
  return isValid ? { act, value } : null;
}

/** @param {unknown} data */
const isObject = (data) => typeof data === 'object' && data !== null;
