// @ts-check
// Messages between the page editor and the preview in its frame, which are documents of two origins. The editor sends
// the frame one greeting with a port; everything else goes through that port, which ends with the document.

/** Version of the messages: documents of two releases do not talk to each other. */
const VERSION = 5;
/** Largest value of a message: far beyond any scroll position. */
const MOST = 10_000_000;
/** Longest text of a message, in characters. A longer rich text is edited in its form. */
export const MOST_TEXT = 200_000;
/** Path of a field within its block, as `items-0-title`. */
const FIELD = /^[a-z][A-Za-z0-9-]{0,99}$/;

/**
 * A message through the port. The position of a block is from 1; 0 is the page itself.
 *
 * From the editor: `top` scrolls to a position in pixels, `mark` marks the block at a position of the form (0 for none),
 * `show` also scrolls to it, `bar` says whether the marked block has a bar of buttons, `focus` focuses one of them, `fixed`
 * says that no text of a block is typed in place, `ready` asks for the same answer, `refresh` shows the state of the page at
 * an address, with the block that is marked in it; `rich` has the markup of a rich text, `put` another text for the one that
 * is being typed (1), or ends that (0), `linked` the target and the title of a link, or none (0).
 *
 * From the preview: `ready`; `refreshed` with the number of states that were asked for until then, `failed` where there is no
 * such state, or `late` where a text is being typed; `top` after scrolling; `edit` asks for the form of a block, and `form`
 * also for the focus there; the names of `BLOCK_ACTS` ask for that; `ask` asks for the markup of a rich text, `enter` says that
 * a text is typed in place, `type` what is typed, `leave` that it is done, `link` asks for the target of a link, given the
 * current one, `pasted` tells what of a paste was left out; `undo` and `redo` ask for a step of the history.
 *
 * @typedef {object} Message
 * @property {string} act
 * @property {number} value
 * @property {string} field of a text, or the button of `focus`; empty without one
 * @property {string} text of `type`, as it is now; of `rich` and `put`; the address of `refresh`, `link` and `linked`
 * @property {string} was of `type`, the text before; of `linked`, the title
 */

/** Acts on a block from its bar; the buttons of the form have the same names. */
export const BLOCK_ACTS = ['up', 'down', 'double', 'copy', 'remove', 'below'];

export const FROM_EDITOR = ['top', 'mark', 'show', 'ready', 'bar', 'focus', 'fixed', 'refresh', 'rich', 'put', 'linked'];
/** What the preview tells of a text that is being typed. */
export const TYPING_ACTS = ['ask', 'enter', 'type', 'leave', 'link', 'pasted', 'undo', 'redo'];
export const FROM_PREVIEW = ['ready', 'refreshed', 'failed', 'late', 'top', 'edit', 'form', ...TYPING_ACTS, ...BLOCK_ACTS];

/** The acts whose message names a field. */
const WITH_FIELD = ['type', 'focus', 'ask', 'enter', 'rich'];

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
  const { act, value, field = '', text = '', was = '' } = /** @type {Record<string, unknown>} */ (data);
  const isValid = typeof act === 'string' && acts.includes(act)
    && typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST
    && isText(field) && isText(text) && isText(was) && (WITH_FIELD.includes(act) ? FIELD.test(field) : field === '');
  return isValid ? { act, value, field, text, was } : null;
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
const isText = (value) => typeof value === 'string' && value.length <= MOST_TEXT;

/** @param {unknown} data */
const isObject = (data) => typeof data === 'object' && data !== null;
