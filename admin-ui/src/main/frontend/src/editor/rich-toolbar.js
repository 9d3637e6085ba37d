// @ts-check
import { closest, findAll } from '../shared/dom.js';

/** @import { ChainedCommands, Editor } from '@tiptap/core' */

/**
 * @typedef {object} Action
 * @property {(chain: ChainedCommands) => ChainedCommands} apply
 * @property {(editor: Editor) => boolean} isActive
 */

/**
 * @param {1 | 2 | 3 | 4} level
 * @returns {Action}
 */
const heading = (level) => ({
  apply: (chain) => chain.toggleHeading({ level }),
  isActive: (editor) => editor.isActive('heading', { level }),
});

/** @type {Record<string, Action>} The actions by name of their button; that of links asks for a target first. */
const ACTIONS = {
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  bold: { apply: (chain) => chain.toggleBold(), isActive: (editor) => editor.isActive('bold') },
  italic: { apply: (chain) => chain.toggleItalic(), isActive: (editor) => editor.isActive('italic') },
  sup: { apply: (chain) => chain.toggleMark('superscript'), isActive: (editor) => editor.isActive('superscript') },
  ul: { apply: (chain) => chain.toggleBulletList(), isActive: (editor) => editor.isActive('bulletList') },
  ol: { apply: (chain) => chain.toggleOrderedList(), isActive: (editor) => editor.isActive('orderedList') },
};

/** The names of the buttons, in their order. */
export const FORMATS = [...Object.keys(ACTIONS), 'link'];

/**
 * Index of the button that a key leads to from another one, as in the ARIA pattern of toolbars; undefined for other
 * keys. It may be -1 or the count: both lead around the end.
 *
 * @param {string} key
 * @param {number} index
 * @param {number} count
 */
export function nextButton(key, index, count) {
  /** @type {Record<string, number>} */
  const targets = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: count - 1 };
  return targets[key];
}

/**
 * Makes a toolbar one stop in the order of the keyboard. The arrow keys lead from a button to the next.
 *
 * @param {HTMLElement} toolbar
 * @returns a function that focuses it
 */
export function enableToolbarKeys(toolbar) {
  const buttons = findAll(toolbar, 'button');
  /** @param {HTMLElement | undefined} button */
  const focus = (button) => {
    buttons.forEach((one) => { one.tabIndex = one === button ? 0 : -1; });
    button?.focus();
  };
  buttons.forEach((one, i) => { one.tabIndex = i ? -1 : 0; });
  toolbar.addEventListener('keydown', (event) => {
    const index = buttons.findIndex((button) => button === document.activeElement);
    const next = nextButton(event.key, index, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    focus(buttons.at(next % buttons.length));
  });
  return () => focus(buttons.find((one) => one.tabIndex === 0));
}

/**
 * Shows which actions apply to the selection.
 *
 * @param {HTMLElement} toolbar
 * @param {Editor} editor
 */
export function showActive(toolbar, editor) {
  findAll(toolbar, '[data-ms-format]').forEach((button) => {
    const action = ACTIONS[button.dataset.msFormat ?? ''];
    button.setAttribute('aria-pressed', String(action ? action.isActive(editor) : editor.isActive('link')));
  });
}

/**
 * @param {HTMLElement} toolbar
 * @param {Editor} editor
 * @param {() => void} editLink
 */
export function enableToolbar(toolbar, editor, editLink) {
  toolbar.addEventListener('click', ({ target }) => {
    const format = closest(target, '[data-ms-format]')?.dataset.msFormat;
    if (format === 'link') editLink();
    else if (format) ACTIONS[format].apply(editor.chain().focus()).run();
  });
}
