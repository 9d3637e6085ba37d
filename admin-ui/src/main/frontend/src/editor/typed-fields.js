// @ts-check
// The fields of the form that the texts of the preview come from.
import { isControl } from '../shared/dom.js';
import { cellOf, withCell } from './table-cells.js';

/** @import { Control } from '../shared/dom.js' */
/** @import { Message } from '../shared/block-messages.js' */

/**
 * The names of the fields of a form as it was saved, in their order. Parts of a block have the names that they were
 * made with; the preview counts them.
 *
 * @typedef {{ blocks: string[], names: string[] }} SavedForm
 */

/** @param {HTMLFormElement} form @returns {SavedForm} */
export function savedForm(form) {
  const data = new FormData(form);
  return { blocks: /** @type {string[]} */ (data.getAll('block')), names: [...data.keys()] };
}

/**
 * The name of a field by the position of its block and its path there, in which parts are counted.
 *
 * @param {SavedForm} saved
 * @param {number} position of the block, from 1; 0 for a field of the page
 * @param {string} path
 * @returns the name; empty without such a field
 */
export function nameOf({ blocks, names }, position, path) {
  if (position === 0) return names.includes(path) ? path : '';
  const block = blocks[position - 1];
  if (!block) return '';
  const name = path.split('-').reduce((/** @type {string} */ prefix, step) => {
    if (!/^\d+$/.test(step)) return `${prefix}-${step}`;
    const inList = names.filter((one) => one.startsWith(`${prefix}-`)).map((one) => one.slice(prefix.length + 1).split('-')[0]);
    return `${prefix}-${[...new Set(inList)][Number(step)] ?? ''}`;
  }, block);
  return names.includes(name) ? name : '';
}

/** @param {string} text */
const words = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * A text of the preview in the form.
 *
 * @typedef {object} TypedField
 * @property {Control} control
 * @property {string} text as the control has it
 * @property {(text: string) => string} valueWith the value of the control with another text
 */

/** The path of a cell, whose table is one control: path of the table, row, column. */
const CELL = /^(.+)-(\d+)-(\d+)$/;

/**
 * @param {HTMLFormElement} form
 * @param {SavedForm} saved as the preview shows it
 * @param {Pick<Message, 'value' | 'field'>} place
 * @returns {TypedField | null} null without such a field
 */
export function fieldOf(form, saved, { value: position, field: path }) {
  const name = nameOf(saved, position, path);
  const [, table = '', row = '', column = ''] = name ? [] : CELL.exec(path) ?? [];
  const control = form.elements.namedItem(name || (table && nameOf(saved, position, table)));
  if (!isControl(control)) return null;
  if (name) return { control, text: control.value, valueWith: (text) => text };
  const text = cellOf(control.value, Number(row), Number(column));
  return text === null ? null : { control, text, valueWith: (next) => withCell(control.value, Number(row), Number(column), next) };
}

/**
 * The field of a text, if it has what the preview shows: one that is not the right one is never changed.
 *
 * @param {HTMLFormElement} form
 * @param {SavedForm} saved
 * @param {Message} message with the text that was shown
 */
export function fieldShowing(form, saved, message) {
  const field = fieldOf(form, saved, message);
  return field && words(field.text) === words(message.was) ? field : null;
}
