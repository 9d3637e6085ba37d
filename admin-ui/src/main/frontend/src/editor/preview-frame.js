// @ts-check
// The frame of the preview. Each state of the page is a new document: it is loaded behind the current one and takes its
// place, its scroll position and its focus, so that nothing flickers or jumps.
import { BLOCK_ACTS, FROM_PREVIEW, greeting, readMessage } from '../shared/block-messages.js';

/** @import { Message } from '../shared/block-messages.js' */
/** @import { SavedForm } from './typed-fields.js' */

/** How long a document may take to answer the greeting, in milliseconds. A page of errors never does. */
const ANSWER_TIMEOUT = 500;

/**
 * A loaded state of the page.
 *
 * @typedef {object} Shown
 * @property {HTMLIFrameElement} frame
 * @property {MessagePort} port
 * @property {SavedForm} saved the form that it shows
 */

/**
 * @param {HTMLElement} box
 * @param {object} options
 * @param {string} options.title of the frame
 * @param {(shown: Shown) => void} options.onLoad called before a loaded document is shown
 * @param {(shown: Shown) => void} options.onShown called once it is
 * @param {(name: string, focused: boolean) => void} options.onEdit called with the name of a block whose form is asked for
 * @param {(shown: Shown, name: string, act: string) => void} options.onAct called with what is done to a block
 * @param {(shown: Shown, message: Message) => void} options.onTyping called with what is typed in the preview
 */
export function previewFrame(box, { title, onLoad, onShown, onEdit, onAct, onTyping }) {
  /** @type {Shown | null} */
  let current = null;
  /** @type {HTMLIFrameElement | null} */
  let loading = null;
  let top = 0;
  /** Whether a text of the current document has the cursor: it stays until it is left. */
  let typing = false;
  /** Whether another state of the page is to be shown then. */
  let outdated = false;

  /** @param {Shown} shown */
  const swap = (shown) => {
    if (loading !== shown.frame) return;
    loading = null;
    if (typing) {
      outdated = true;
      shown.port.close();
      shown.frame.remove();
      return;
    }
    const previous = current;
    current = shown;
    shown.frame.classList.add('ms-preview__frame--there');
    if (document.activeElement === previous?.frame) shown.frame.focus();
    previous?.port.close();
    previous?.frame.remove();
    onShown(shown);
  };

  /**
   * @param {HTMLIFrameElement} frame
   * @param {SavedForm} saved
   */
  const greet = (frame, saved) => {
    const { port1: port, port2 } = new MessageChannel();
    const shown = { frame, port, saved };
    /** @param {Message} message */
    const tell = (message) => {
      if (current !== shown) return;
      typing = message.act === 'enter' || message.act === 'type';
      onTyping(shown, message);
    };
    /** @param {number} position */
    const blockAt = (position) => (current === shown ? saved.blocks[position - 1] ?? '' : '');
    /** @type {Record<string, (message: Message) => void>} */
    const acts = {
      ...Object.fromEntries(BLOCK_ACTS.map((act) => [act, (/** @type {Message} */ { value }) => {
        const name = blockAt(value);
        if (name) onAct(shown, name, act);
      }])),
      ready: () => swap(shown),
      top: ({ value }) => { if (current === shown) top = value; },
      edit: ({ value }) => onEdit(blockAt(value), false),
      form: ({ value }) => onEdit(blockAt(value), true),
      enter: tell,
      type: tell,
      leave: tell,
      undo: tell,
      redo: tell,
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

  return {
    /** The state that is seen. */
    current: () => current,
    /** Whether a text of the current document is being typed: another one takes its place only then. */
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
     * Loads a state of the page.
     *
     * @param {string} address
     * @param {SavedForm} saved the form that it shows
     */
    load: (address, saved) => {
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
    },
  };
}
