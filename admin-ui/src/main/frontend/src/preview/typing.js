// @ts-check
// Texts of the page that are typed where they stand. What is typed is shown at once, and sent to the form as it is typed.
import { closest, findAll } from '../shared/dom.js';
import { MULTILINE, RICH } from './field-marks.js';

/** @import { Point, RichInPlace } from '../editor/rich-in-place.js' */

/** What a text is edited as: only characters, whatever is pasted. */
const PLAIN_TEXT = 'plaintext-only';

/**
 * @typedef {object} Typing
 * @property {(element: HTMLElement) => void} onEnter called when a text gets the cursor
 * @property {(element: HTMLElement, text: string, was: string) => void} onType called with a text, and as it was before
 * @property {() => void} onLeave called when the cursor has left a text
 * @property {(element: HTMLElement) => void} onEscape called when a key has left it
 * @property {(redo: boolean) => void} onUndo called for the keys that undo
 * @property {(element: HTMLElement) => void} onAsk called with a rich text, whose markup is then given to `edit`
 * @property {(element: HTMLElement, value: string, options: RichOptions) => Promise<RichInPlace | null>} editRich
 * @property {(element: HTMLElement) => HTMLElement[]} beside the texts of the same block, in their order
 */

/**
 * @typedef {object} RichOptions
 * @property {[Point, Point] | null} points between which the selection is
 * @property {(text: string, was: string) => void} onType
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

const isRich = (/** @type {HTMLElement} */ field) => field.dataset.msKind === RICH;

/** @param {HTMLElement} field @returns whether the browser can; without, the form of the block opens */
function makePlain(field) {
  field.setAttribute('contenteditable', PLAIN_TEXT);
  if (field.contentEditable === PLAIN_TEXT) return true;
  field.removeAttribute('contenteditable');
  return false;
}

/** Shows another text, with the cursor at its end. @param {HTMLElement} field @param {string} text */
function putPlain(field, text) {
  field.textContent = text;
  getSelection()?.selectAllChildren(field);
  getSelection()?.collapseToEnd();
}

/** @param {Typing} typing */
export function enableTyping({ onEnter, onType, onLeave, onEscape, onUndo, onAsk, editRich, beside }) {
  /** @type {HTMLElement | null} */
  let current = null;
  let last = '';
  /** @type {RichInPlace | null} The editor of the current text, if it is a rich text. */
  let rich = null;
  /** @type {{ field: HTMLElement, points: [Point, Point] | null } | null} The rich text whose markup was asked for. */
  let asked = null;
  /** @type {Point} */
  let down = { left: 0, top: 0 };
  /** Whether the cursor is away for a moment: a dialog of the editor asks for the target of a link. */
  let away = false;

  /** @param {HTMLElement} field @param {[Point, Point] | null} points */
  const ask = (field, points) => {
    asked = { field, points };
    onAsk(field);
  };
  /** Enters a text by the keyboard. @param {HTMLElement} field */
  const enter = (field) => {
    if (isRich(field)) return ask(field, null);
    if (!makePlain(field)) return;
    field.focus();
    getSelection()?.selectAllChildren(field);
    getSelection()?.collapseToEnd();
  };
  const leave = () => {
    if (!current) return;
    const field = current;
    const ended = rich;
    current = null;
    rich = null;
    field.removeAttribute('contenteditable');
    ended?.end();
    onLeave();
  };
  /** @param {EventTarget | null} target */
  const isOfCurrent = (target) => target instanceof Node && Boolean(current?.contains(target) || rich?.toolbar.contains(target));

  // Before the browser moves the focus and places the cursor.
  document.addEventListener('pointerdown', ({ target, button, clientX, clientY }) => {
    const field = fieldOf(target);
    down = { left: clientX, top: clientY };
    if (field && button === 0 && current !== field && !isRich(field)) makePlain(field);
  }, true);
  document.addEventListener('click', ({ target, button, clientX, clientY }) => {
    const field = fieldOf(target);
    if (field && button === 0 && current !== field && isRich(field)) ask(field, [down, { left: clientX, top: clientY }]);
  }, true);
  document.addEventListener('focusin', ({ target }) => {
    const field = fieldOf(target);
    // A link in a rich text has the focus of its own.
    if (!field?.isContentEditable || current === field) return;
    current = field;
    last = textOf(field);
    onEnter(field);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!away && isOfCurrent(target) && !isOfCurrent(relatedTarget)) leave();
  });
  document.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (!field || isRich(field)) return;
    const text = textOf(field);
    onType(field, text, last);
    last = text;
  });
  document.addEventListener('beforeinput', (event) => {
    if (!event.inputType.startsWith('history') || !fieldOf(event.target)) return;
    // The form has the only history.
    event.preventDefault();
    onUndo(event.inputType === 'historyRedo');
  });
  document.addEventListener('keydown', (event) => {
    const field = fieldOf(event.target);
    if (!field || event.isComposing) return;
    const key = event.key.toLowerCase();
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y');
    const texts = event.key === 'Tab' ? beside(field) : [];
    const next = texts[texts.indexOf(field) + (event.shiftKey ? -1 : 1)];
    if (isUndo) onUndo(key === 'y' || event.shiftKey);
    else if (next) enter(next);
    else if (event.key === 'Escape') {
      field.blur();
      onEscape(field);
    } else if (event.key === 'Enter' && !isRich(field) && field.dataset.msKind !== MULTILINE) field.blur();
    else return;
    event.preventDefault();
  });

  return {
    /** Whether a text has the cursor. */
    isActive: () => current !== null,
    /** Whether a rich text has it. */
    isRich: () => rich !== null,
    /** @param {EventTarget | null} target whether it is in a text that is being typed, or will be */
    isIn: (target) => {
      const field = fieldOf(target);
      return isOfCurrent(target) || (field !== null && (field.isContentEditable || isRich(field)));
    },
    enter,
    leave,
    /** @param {boolean} value whether a dialog of the editor has the focus for a moment */
    setAway: (value) => { away = value; },
    /**
     * Edits the rich text whose markup was asked for.
     *
     * @param {string} path of its field
     * @param {string} value
     */
    edit: async (path, value) => {
      const wanted = asked;
      if (wanted?.field.dataset.msField !== path) return;
      asked = null;
      leave();
      const { field, points } = wanted;
      const mounted = await editRich(field, value, { points, onType: (text, was) => onType(field, text, was) });
      if (current === field) rich = mounted;
      else mounted?.end();
    },
    /** @param {string} text that the form has for the text that is being typed */
    put: (text) => {
      if (rich) rich.put(text);
      else if (current) putPlain(current, text);
      last = text;
    },
    /** @param {HTMLElement} element whose texts are not typed in place */
    withhold: (element) => [element, ...findAll(element, '[data-ms-field]')].forEach(({ dataset }) => { delete dataset.msField; }),
  };
}
