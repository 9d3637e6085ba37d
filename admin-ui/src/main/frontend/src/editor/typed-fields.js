// @ts-check
// The fields of the form that the texts of the preview come from.
import { isControl } from '../shared/dom.js';

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
 * The control with a name, if it has the text that the preview shows: a field that is not the right one is never changed.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} shown
 */
export function controlShowing(form, name, shown) {
  const control = name ? form.elements.namedItem(name) : null;
  return isControl(control) && words(control.value) === words(shown) ? control : null;
}
