// @ts-check
import { isCheckable } from '../shared/dom.js';

/** @import { Control } from '../shared/dom.js' */

/**
 * The value of a control, or whether it is ticked.
 *
 * @param {Control} control
 */
export const valueOf = (control) => (isCheckable(control) ? control.checked : control.value);

/**
 * Length of the end that two texts have in common.
 *
 * @param {string} one
 * @param {string} other
 */
export function commonSuffix(one, other) {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/**
 * Changes the value of a control. The cursor of a text is placed at the end of the change.
 *
 * @param {Control} control
 * @param {string | boolean} value
 */
export function setValue(control, value) {
  if (isCheckable(control)) {
    control.checked = Boolean(value);
    return;
  }
  const before = control.value;
  const text = String(value);
  control.value = text;
  if (control instanceof HTMLSelectElement || control.selectionStart === null) return;
  const end = text.length - commonSuffix(before, text);
  control.setSelectionRange(end, end);
}
