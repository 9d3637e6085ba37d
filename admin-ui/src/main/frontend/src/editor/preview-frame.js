// @ts-check
// The frame of the preview. Its document is loaded once, and takes the next states of the page itself, so that nothing
// flickers or jumps. Only one that does not answer gives way to another, which is loaded behind it.
import { BLOCK_ACTS, FROM_PREVIEW, TYPING_ACTS, greeting, readMessage } from '../shared/block-messages.js';

/** @import { Message } from '../shared/block-messages.js' */
/** @import { SavedForm } from './typed-fields.js' */

/** How long a document may take to answer the greeting, in milliseconds. A page of errors never does. */
const ANSWER_TIMEOUT = 500;
/** How long it may take to show another state of the page, in milliseconds. */
const REFRESH_TIMEOUT = 5_000;

/** Whether a text has the cursor after a message; the others change nothing of it. @type {Record<string, boolean>} */
const WITH_CURSOR = { enter: true, type: true, leave: false };

/**
 * A loaded document.
 *
 * @typedef {object} Shown
 * @property {HTMLIFrameElement} frame
 * @property {MessagePort} port
 * @property {SavedForm} saved the form that it shows
 * @property {boolean} answers whether it has answered, and takes the next state
 */

/**
 * @param {HTMLElement} box
 * @param {object} options
 * @param {string} options.title of the frame
 * @param {(shown: Shown) => void} options.onLoad called before a loaded document is shown, and after each state that it takes
 * @param {(shown: Shown) => void} options.onShown called after that
 * @param {() => void} options.onFail called when it could not take one
 * @param {(name: string, focused: boolean) => void} options.onEdit called with the name of a block whose form is asked for
 * @param {(shown: Shown, name: string, act: string) => void} options.onAct called with what is done to a block
 * @param {(shown: Shown, message: Message) => void} options.onTyping called with what is typed in the preview
 */
export function previewFrame(box, { title, onLoad, onShown, onFail, onEdit, onAct, onTyping }) {
  /** @type {Shown | null} */
  let current = null;
  /** @type {HTMLIFrameElement | null} */
  let loading = null;
  /** How many states the current document was asked for, and the form that the last one shows. */
  let asked = 0;
  /** @type {SavedForm | null} Null once it was answered. */
  let awaited = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let top = 0;
  /** Whether a text of the current document has the cursor: it stays until it is left. */
  let typing = false;
  /** Whether another state of the page is to be shown then. */
  let outdated = false;

  /** @param {Shown} shown */
  const swap = (shown) => {
    if (loading !== shown.frame) return;
    loading = null;
    const previous = current;
    current = shown;
    typing = false;
    asked = 0;
    awaited = null;
    clearTimeout(timer);
    shown.frame.classList.add('ms-preview__frame--there');
    if (document.activeElement === previous?.frame) shown.frame.focus();
    previous?.port.close();
    previous?.frame.remove();
    onShown(shown);
  };

  /**
   * Ends the wait for a state of the page.
   *
   * @param {number} number
   * @returns the form that it shows; null unless it is the last one that was asked for
   */
  const answered = (number) => {
    if (number !== asked || !awaited) return null;
    const saved = awaited;
    awaited = null;
    clearTimeout(timer);
    return saved;
  };

  /**
   * @param {Shown} shown
   * @param {number} number
   */
  const fail = (shown, number) => {
    if (!answered(number)) return;
    shown.answers = false;
    onFail();
  };

  /**
   * @param {HTMLIFrameElement} frame
   * @param {SavedForm} saved
   */
  const greet = (frame, saved) => {
    const { port1: port, port2 } = new MessageChannel();
    const shown = { frame, port, saved, answers: false };
    /** @param {Message} message */
    const report = (message) => {
      if (current !== shown) return;
      typing = WITH_CURSOR[message.act] ?? typing;
      onTyping(shown, message);
    };
    /** @param {number} position */
    const blockAt = (position) => (current === shown ? shown.saved.blocks[position - 1] ?? '' : '');
    /** @type {Record<string, (message: Message) => void>} */
    const acts = {
      ...Object.fromEntries(BLOCK_ACTS.map((act) => [act, (/** @type {Message} */ { value }) => {
        const name = blockAt(value);
        if (name) onAct(shown, name, act);
      }])),
      ...Object.fromEntries(TYPING_ACTS.map((act) => [act, report])),
      ready: () => {
        shown.answers = true;
        swap(shown);
      },
      refreshed: ({ value }) => {
        const state = answered(value);
        if (!state) return;
        shown.saved = state;
        onLoad(shown);
        onShown(shown);
      },
      failed: ({ value }) => fail(shown, value),
      late: ({ value }) => { if (answered(value)) outdated = true; },
      top: ({ value }) => { if (current === shown) top = value; },
      edit: ({ value }) => onEdit(blockAt(value), false),
      form: ({ value }) => onEdit(blockAt(value), true),
    };
    port.addEventListener('message', ({ data }) => {
      const message = readMessage(data, FROM_PREVIEW);
      if (message) acts[message.act](message);
    });
    port.start();
    frame.contentWindow?.postMessage(greeting(), new URL(frame.src).origin, [port2]);
    port.postMessage({ act: 'top', value: top });
    onLoad(shown);
    port.postMessage({ act: 'ready', value: 0 });
    setTimeout(() => swap(shown), ANSWER_TIMEOUT);
  };

  /**
   * Loads a document behind the current one.
   *
   * @param {string} address
   * @param {SavedForm} saved
   */
  const open = (address, saved) => {
    loading?.remove();
    const frame = document.createElement('iframe');
    frame.className = 'ms-preview__frame';
    frame.title = title;
    frame.referrerPolicy = 'no-referrer';
    // Neither forms nor windows nor the page around it, whatever the content is.
    frame.sandbox.add('allow-scripts', 'allow-same-origin');
    frame.src = address;
    // Once: a document to which somebody leads the frame afterwards gets no port.
    frame.addEventListener('load', () => greet(frame, saved), { once: true });
    loading = frame;
    box.append(frame);
  };

  return {
    /** The document that is seen. */
    current: () => current,
    /** Whether a text of the current document is being typed: it takes another state only then. */
    postpone: () => {
      outdated ||= typing;
      return typing;
    },
    /** Notes that no text has the cursor any more: the preview is closed. */
    leave: () => { typing = false; },
    /** Whether a state of the page was not shown because of that; asked once. */
    takeOutdated: () => {
      const was = outdated;
      outdated = false;
      return was;
    },
    /**
     * Shows a state of the page.
     *
     * @param {string} address
     * @param {SavedForm} saved the form that it shows
     * @param {number} marked the position of the block that is marked in it
     */
    show: (address, saved, marked) => {
      const shown = current;
      if (!shown?.answers || loading) return open(address, saved);
      asked += 1;
      const number = asked;
      awaited = saved;
      clearTimeout(timer);
      timer = setTimeout(() => fail(shown, number), REFRESH_TIMEOUT);
      shown.port.postMessage({ act: 'refresh', value: marked, text: address });
    },
  };
}
