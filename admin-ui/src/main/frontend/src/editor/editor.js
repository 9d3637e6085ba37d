// @ts-check
/** @import { BlockList } from './block-list.js' */
/** @import { EnrichedFields } from './fields.js' */
/** @import { changeHistory } from './history.js' */
/** @import { Outline } from './outline.js' */
import { byId, find } from '../shared/dom.js';

/**
 * Objects that the modules of the editor share.
 *
 * @typedef {object} Editor
 * @property {HTMLFormElement} form
 * @property {HTMLElement} root
 * @property {BlockList} blocks
 * @property {EnrichedFields} fields
 * @property {Outline} outline
 * @property {Record<string, HTMLElement>} tools the buttons over the page, by name
 * @property {ReturnType<typeof changeHistory>} history
 */

/**
 * Announces a message. Repeating a message needs another text: screen readers announce changes only.
 *
 * @param {string} message
 */
export function announce(message) {
  const status = byId('editor-said');
  status.textContent = status.textContent === message ? `${message}\u00a0` : message;
}

/**
 * Reports a change of the form that no input event reports: redraws the outline, and triggers saving and the preview.
 *
 * @param {Pick<Editor, 'form' | 'outline'>} editor
 */
export function reportChange({ form, outline }) {
  outline.draw();
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Records a change that can be undone, and announces it.
 *
 * @param {Editor} editor
 * @param {string} name
 * @param {string} [message]
 */
export function commit(editor, name, message = name) {
  editor.history.commit(name);
  reportChange(editor);
  announce(message);
}

/**
 * Focuses a field, a button or a block. The line of a block in the outline is scrolled into sight.
 *
 * @param {Pick<Editor, 'fields' | 'outline'>} editor
 * @param {HTMLElement | null | undefined} element
 */
export function focus({ fields, outline }, element) {
  if (!element) return;
  if (element.matches('.ms-block')) outline.line(element)?.scrollIntoView({ block: 'nearest' });
  fields.enter(element);
}

/**
 * The first field of a block or a part, or itself.
 *
 * @param {HTMLElement} element
 */
export const firstField = (element) =>
  find(element, 'input.fr-input, textarea') ?? find(element, 'input:not([type=hidden]), select') ?? element;

/** Whether a dialog is open: the keys of the page do not apply then. */
export const isDialogOpen = () => document.querySelector('dialog[open]') !== null;
