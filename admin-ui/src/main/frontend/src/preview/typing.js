// @ts-check
// Texts of the page that are typed where they stand. What is typed is shown at once, and sent to the form as it is typed.
import { closest, findAll } from '../shared/dom.js';
import { MULTILINE } from './field-marks.js';

/** What a text is edited as: only characters, whatever is pasted. */
const PLAIN_TEXT = 'plaintext-only';

/**
 * @typedef {object} Typing
 * @property {(element: HTMLElement) => void} onEnter called when a text gets the cursor
 * @property {(element: HTMLElement, text: string, was: string) => void} onType called with a text, and as it was before
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

/** @param {EventTarget | null} target */
const fieldOf = (target) => closest(target, '[data-ms-field]');

/** @param {Typing} typing */
export function enableTyping({ onEnter, onType, onLeave, onUndo }) {
  /** @type {HTMLElement | null} */
  let current = null;
  let last = '';

  // Before the browser moves the focus and places the cursor.
  document.addEventListener('pointerdown', ({ target, button }) => {
    const field = fieldOf(target);
    if (!field || button !== 0 || current === field) return;
    field.setAttribute('contenteditable', PLAIN_TEXT);
    // A browser without it opens the form of the block, as for any other click.
    if (field.contentEditable !== PLAIN_TEXT) field.removeAttribute('contenteditable');
  }, true);
  document.addEventListener('focusin', ({ target }) => {
    const field = fieldOf(target);
    if (!field || current === field) return;
    current = field;
    last = textOf(field);
    onEnter(field);
  });
  document.addEventListener('focusout', ({ target }) => {
    const field = fieldOf(target);
    if (!field || current !== field) return;
    current = null;
    field.removeAttribute('contenteditable');
    onLeave();
  });
  document.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (!field) return;
    const text = textOf(field);
    onType(field, text, last);
    last = text;
  });
  document.addEventListener('keydown', (event) => {
    const field = fieldOf(event.target);
    if (!field || event.isComposing) return;
    const key = event.key.toLowerCase();
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y');
    if (event.key === 'Escape' || (event.key === 'Enter' && field.dataset.msKind !== MULTILINE)) {
      event.preventDefault();
      field.blur();
    } else if (isUndo) {
      // The form has the only history.
      event.preventDefault();
      field.blur();
      onUndo(key === 'y' || event.shiftKey);
    }
  });

  return {
    /** Whether a text has the cursor. */
    isActive: () => current !== null,
    /** @param {EventTarget | null} target whether it is in a text that is being typed */
    isIn: (target) => fieldOf(target)?.isContentEditable === true,
    /** @param {HTMLElement} element whose texts are not typed in place */
    withhold: (element) => [element, ...findAll(element, '[data-ms-field]')].forEach(({ dataset }) => { delete dataset.msField; }),
  };
}
