// @ts-check
// Texts of the page that are typed where they stand. What is typed is shown at once, and sent to the form as it is typed.
import { closest } from '../shared/dom.js';

/** @import { TextField } from './field-marks.js' */

/** What a text is edited as: only characters, whatever is pasted. */
const PLAIN_TEXT = 'plaintext-only';

/**
 * @typedef {object} Typing
 * @property {(field: TextField) => void} onEnter called when a text gets the cursor
 * @property {(field: TextField, text: string, was: string) => void} onType called with a text, and as it was before
 * @property {() => void} onLeave called when the cursor has left a text
 * @property {(redo: boolean) => void} onUndo called for the keys that undo
 */

/**
 * The text of a node, its line breaks as such.
 *
 * @param {Node} node
 * @returns {string}
 */
const linesOf = (node) => [...node.childNodes].map((child) => {
  if (child.nodeName === 'BR') return child === node.lastChild ? '' : '\n';
  return child instanceof Text ? child.data : linesOf(child);
}).join('');

/**
 * The text of an element. A browser ends a last line that is empty with one more break.
 *
 * @param {Node} element
 */
const textOf = (element) => linesOf(element).replace(/\n+$/, '');

/**
 * @param {TextField[]} fields
 * @param {Typing} typing
 */
export function enableTyping(fields, { onEnter, onType, onLeave, onUndo }) {
  const byElement = new Map(fields.map((field) => [field.element, field]));
  /** @type {TextField | null} */
  let current = null;
  let last = '';

  /** @param {EventTarget | null} target */
  const fieldOf = (target) => {
    const element = closest(target, '[data-ms-field]');
    return element ? byElement.get(element) : undefined;
  };

  /** @param {TextField} field */
  const begin = (field) => {
    if (current === field) return;
    const { element } = field;
    element.setAttribute('contenteditable', PLAIN_TEXT);
    // A browser without it opens the form of the block, as for any other click.
    if (element.contentEditable !== PLAIN_TEXT) element.removeAttribute('contenteditable');
  };

  fields.forEach(({ element }) => { element.dataset.msField = ''; });
  // Before the browser moves the focus and places the cursor.
  document.addEventListener('pointerdown', ({ target, button }) => {
    const field = fieldOf(target);
    if (field && button === 0) begin(field);
  }, true);
  document.addEventListener('focusin', ({ target }) => {
    const field = fieldOf(target);
    if (!field || current === field) return;
    current = field;
    last = textOf(field.element);
    onEnter(field);
  });
  document.addEventListener('focusout', ({ target }) => {
    const field = fieldOf(target);
    if (!field || current !== field) return;
    current = null;
    field.element.removeAttribute('contenteditable');
    onLeave();
  });
  document.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (!field) return;
    const text = textOf(field.element);
    onType(field, text, last);
    last = text;
  });
  document.addEventListener('keydown', (event) => {
    const field = fieldOf(event.target);
    if (!field || event.isComposing) return;
    const key = event.key.toLowerCase();
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y');
    if (event.key === 'Escape' || (event.key === 'Enter' && !field.multiline)) {
      event.preventDefault();
      field.element.blur();
    } else if (isUndo) {
      // The form has the only history.
      event.preventDefault();
      field.element.blur();
      onUndo(key === 'y' || event.shiftKey);
    }
  });

  return {
    /** @param {(element: HTMLElement) => boolean} isFixed whether an element is not typed in place */
    withhold: (isFixed) => [...byElement.keys()].filter(isFixed).forEach((element) => {
      byElement.delete(element);
      delete element.dataset.msField;
    }),
    /** @param {EventTarget | null} target whether it is in a text that is being typed */
    isIn: (target) => fieldOf(target)?.element.isContentEditable === true,
  };
}
