// @ts-check
/** @type {Record<string, 1 | -1>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Index of the entry that an arrow key leads to, from the search field above a list or from an entry; undefined for the
 * field.
 *
 * @param {string} key
 * @param {number} index of the focused entry, -1 in the field
 * @returns {number | undefined}
 */
export function neighbour(key, index) {
  if (index < 0) return STEPS[key] > 0 ? 0 : undefined;
  return index + STEPS[key];
}

/**
 * Moves the focus with the arrow keys between a search field and the entries below it.
 *
 * @param {KeyboardEvent} event
 * @param {() => HTMLElement[]} entriesOf
 * @param {HTMLElement} field
 */
export function focusNeighbour(event, entriesOf, field) {
  if (!STEPS[event.key]) return;
  const entries = entriesOf();
  const next = neighbour(event.key, entries.findIndex((entry) => entry === document.activeElement));
  event.preventDefault();
  (next === undefined ? field : entries[next] ?? field).focus();
}
