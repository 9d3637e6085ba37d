// @ts-check
// The frame of the preview. Each state of the page is a new document: it is loaded behind the current one and takes its
// place, its scroll position and its focus, so that nothing flickers or jumps.
import { FROM_PREVIEW, greeting, readMessage } from '../shared/block-messages.js';

/** How long a document may take to answer the greeting, in milliseconds. A page of errors never does. */
const ANSWER_TIMEOUT = 500;

/**
 * A loaded state of the page.
 *
 * @typedef {object} Shown
 * @property {HTMLIFrameElement} frame
 * @property {MessagePort} port
 * @property {string[]} order the names of the blocks of its form, in the order of the page
 */

/**
 * @param {HTMLElement} box
 * @param {object} options
 * @param {string} options.title of the frame
 * @param {(shown: Shown) => void} options.onLoad called before a loaded document is shown
 * @param {(name: string) => void} options.onEdit called with the name of a block whose form is asked for
 */
export function previewFrames(box, { title, onLoad, onEdit }) {
  /** @type {Shown | null} */
  let current = null;
  /** @type {HTMLIFrameElement | null} */
  let loading = null;
  let top = 0;

  /** @param {Shown} shown */
  const swap = (shown) => {
    if (loading !== shown.frame) return;
    loading = null;
    const previous = current;
    current = shown;
    shown.frame.classList.add('ms-preview__frame--there');
    if (document.activeElement === previous?.frame) shown.frame.focus();
    previous?.port.close();
    previous?.frame.remove();
  };

  /**
   * @param {HTMLIFrameElement} frame
   * @param {string[]} order
   */
  const greet = (frame, order) => {
    const { port1: port, port2 } = new MessageChannel();
    const shown = { frame, port, order };
    /** @type {Record<string, (value: number) => void>} */
    const acts = {
      ready: () => swap(shown),
      top: (value) => { if (current === shown) top = value; },
      edit: (value) => { if (order[value - 1]) onEdit(order[value - 1]); },
    };
    port.addEventListener('message', ({ data }) => {
      const message = readMessage(data, FROM_PREVIEW);
      if (message) acts[message.act](message.value);
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
    /**
     * Loads a state of the page.
     *
     * @param {string} address
     * @param {string[]} order the names of the blocks of its form, in the order of the page
     */
    load: (address, order) => {
      loading?.remove();
      const frame = document.createElement('iframe');
      frame.className = 'ms-preview__frame';
      frame.title = title;
      frame.referrerPolicy = 'no-referrer';
      // Neither forms nor windows nor the page around it, whatever the content is.
      frame.sandbox.add('allow-scripts', 'allow-same-origin');
      frame.src = address;
      // Once: a document to which somebody leads the frame afterwards gets no port.
      frame.addEventListener('load', () => greet(frame, order), { once: true });
      loading = frame;
      box.append(frame);
    },
  };
}
