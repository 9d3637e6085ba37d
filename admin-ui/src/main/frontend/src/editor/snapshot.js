// @ts-check
// A block of the form as markup: taken before each change, so that every change can be undone.
import { children, findAll, isCheckable, isControl } from '../shared/dom.js';
import { valueOf } from './control-value.js';

/** @import { Control } from '../shared/dom.js' */

/** @param {ParentNode} element */
const controlsOf = (element) => [...element.querySelectorAll('input, textarea, select')].filter(isControl);

/**
 * Writes the value of a control into its clone: cloning copies attributes, not values.
 *
 * @param {Control} clone
 * @param {Control} control
 */
function writeValue(clone, control) {
  if (clone instanceof HTMLTextAreaElement) clone.textContent = control.value;
  else if (clone instanceof HTMLSelectElement && control instanceof HTMLSelectElement) {
    [...clone.options].forEach((option, i) => option.toggleAttribute('selected', control.options[i].selected));
  } else if (isCheckable(clone) && isCheckable(control)) clone.toggleAttribute('checked', control.checked);
  else clone.setAttribute('value', control.value);
}

/**
 * Removes what scripts have added, and what depends on the position of the block.
 *
 * @param {HTMLElement} clone
 */
function removeScripted(clone) {
  findAll(clone, '[data-ms-made]').forEach((made) => made.remove());
  findAll(clone, '[data-ms-behind]').forEach((field) => {
    field.hidden = false;
    field.removeAttribute('data-ms-behind');
  });
  findAll(clone, '[data-ms-spoken]').forEach((label) => {
    label.textContent = '';
    label.removeAttribute('title');
  });
  findAll(clone, 'button[disabled]', HTMLButtonElement).forEach((button) => { button.disabled = false; });
  findAll(clone, '[data-ms-folded]').forEach((folded) => {
    folded.hidden = false;
    folded.removeAttribute('data-ms-folded');
  });
  clone.classList.remove('ms-block--here', 'ms-dragged');
}

/**
 * A block, or a part of one, as markup with its values.
 *
 * @param {HTMLElement} element
 */
export function serialise(element) {
  const clone = /** @type {HTMLElement} */ (element.cloneNode(true));
  const controls = controlsOf(element);
  controlsOf(clone).forEach((control, i) => writeValue(control, controls[i]));
  removeScripted(clone);
  return clone.outerHTML;
}

/**
 * The elements of a piece of markup.
 *
 * @param {string} html
 */
export function parseAll(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return children(template.content);
}

/** @param {string} html */
export const parse = (html) => parseAll(html)[0];

/**
 * Markup without values; the hidden fields with names stay.
 *
 * @param {HTMLElement} element which is changed
 */
function withoutValues(element) {
  controlsOf(element).forEach((control) => {
    if (control instanceof HTMLTextAreaElement) control.textContent = '';
    else if (control instanceof HTMLSelectElement) {
      [...control.options].forEach((option) => option.removeAttribute('selected'));
    } else if (control.type !== 'hidden') control.removeAttribute(isCheckable(control) ? 'checked' : 'value');
  });
  return element.outerHTML;
}

/**
 * Gives the controls of a block the values of a snapshot, where nothing else differs: the focus stays where it is.
 *
 * @param {HTMLElement} element
 * @param {string} html the snapshot
 * @param {(control: Control, value: string | boolean) => void} set gives a control a value
 * @returns the controls that have changed; null when the blocks differ otherwise
 */
export function applyValues(element, html, set) {
  const next = parse(html);
  const values = controlsOf(next).map(valueOf);
  if (withoutValues(next) !== withoutValues(parse(serialise(element)))) return null;
  const changed = controlsOf(element)
    .filter((control) => !control.closest('[data-ms-made]'))
    .map((control, i) => ({ control, value: values[i] }))
    .filter(({ control, value }) => valueOf(control) !== value);
  changed.forEach(({ control, value }) => set(control, value));
  return changed.map(({ control }) => control);
}
