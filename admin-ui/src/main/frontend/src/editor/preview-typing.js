// @ts-check
// What is typed in the preview: it goes into the fields of the form, which alone has a history and is saved.
import { MOST_TEXT } from '../shared/block-messages.js';
import { announce } from './editor.js';
import { fieldOf, fieldShowing } from './typed-fields.js';

/** @import { Editor } from './editor.js' */
/** @import { Shown } from './preview-frame.js' */
/** @import { previewSelection } from './preview-selection.js' */
/** @import { Message } from '../shared/block-messages.js' */

/**
 * @param {Pick<Editor, 'form' | 'fields' | 'history'>} editor
 * @param {HTMLElement} section with the messages
 * @param {ReturnType<typeof previewSelection>} selection
 * @param {object} options
 * @param {(way: 'undo' | 'redo') => boolean} options.step goes one step back or forth, if there is one
 * @param {() => void} options.postpone notes that the preview no longer shows the form
 * @param {() => void} options.onLeave called when the cursor has left a text
 */
export function previewTyping({ form, fields, history }, section, selection, { step, postpone, onLeave }) {
  /** @type {Message | null} Names the text that has the cursor. */
  let entered = null;
  /** Whether the text was refused since the cursor is in it. */
  let refused = false;

  /** @param {Shown} shown @param {Message} message */
  const blockOf = ({ saved }, { value }) => saved.blocks[value - 1] ?? '';

  /**
   * Opens the form of the block whose text is being typed; the focus stays there.
   *
   * @param {Shown} shown
   * @param {Message} message
   */
  const enter = (shown, message) => {
    // Input in one text is a step of its own.
    history.settle();
    refused = false;
    entered = message;
    const name = blockOf(shown, message);
    if (name !== selection.name()) selection.select(name);
  };

  /**
   * Puts what is typed in the preview into its field.
   *
   * @param {Shown} shown
   * @param {Message} message
   */
  const type = (shown, message) => {
    const field = fieldShowing(form, shown.saved, message);
    if (!field) {
      // Said once; what was typed goes with the next state of the page, which is loaded when the cursor leaves.
      if (!refused) announce(section.dataset.msStale ?? '');
      refused = true;
      postpone();
      return;
    }
    fields.set(field.control, field.valueWith(message.text));
    field.control.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /**
   * Sends the markup of a rich text. One that is too long is edited in its form.
   *
   * @param {Shown} shown
   * @param {Message} message
   */
  const ask = (shown, message) => {
    const { value, field } = message;
    const text = fieldOf(form, shown.saved, message)?.text ?? null;
    if (text === null || text.length > MOST_TEXT) selection.edit(blockOf(shown, message), true);
    else shown.port.postMessage({ act: 'rich', value, field, text });
  };

  /**
   * Goes one step of the history; the text that has the cursor is left where the step changed something else.
   *
   * @param {Shown} shown
   * @param {'undo' | 'redo'} way
   */
  const go = (shown, way) => {
    const textNow = () => (entered ? fieldOf(form, shown.saved, entered)?.text ?? null : null);
    const before = textNow();
    if (!step(way)) return;
    const text = textNow();
    const isOther = text !== null && text !== before && text.length <= MOST_TEXT;
    shown.port.postMessage({ act: 'put', value: Number(isOther), text: isOther ? text : '' });
  };

  /** @param {Shown} shown @param {Message} message */
  const link = async ({ port, frame }, { text }) => {
    const chosen = await fields.pickLink(text);
    frame.focus();
    port.postMessage({ act: 'linked', value: Number(chosen !== null), text: chosen?.address ?? '', was: chosen?.title ?? '' });
  };

  /** @param {number} flags what of a paste was left out, as `rich-in-place.js` tells it */
  const tellLeftOut = (flags) => {
    const { msLines, msLeft, msRevised } = section.dataset;
    announce([msLines, msLeft, msRevised].filter((_, i) => flags & (1 << i)).join(' '));
  };

  /** @type {Record<string, (shown: Shown, message: Message) => void>} */
  const acts = {
    ask,
    enter,
    type,
    leave: () => {
      entered = null;
      onLeave();
    },
    link,
    pasted: (_, { value }) => tellLeftOut(value),
    undo: (shown) => go(shown, 'undo'),
    redo: (shown) => go(shown, 'redo'),
  };
  return (/** @type {Shown} */ shown, /** @type {Message} */ message) => acts[message.act](shown, message);
}
