// @ts-check
/**
 * Number of entries by which an arrow key moves in a grid; 0 for other keys. In a list, whose rows have one entry, the
 * keys to the left and to the right do nothing.
 *
 * @param {string} key
 * @param {number} columns
 */
export function stepOf(key, columns) {
  /** @type {Record<string, number>} */
  const steps = { ArrowDown: columns, ArrowUp: -columns };
  if (columns > 1) Object.assign(steps, { ArrowRight: 1, ArrowLeft: -1 });
  return steps[key] ?? 0;
}

/**
 * Index of the entry that an arrow key leads to, from the search field above the entries or from one of them; undefined
 * for the field.
 *
 * @param {string} key
 * @param {number} index of the focused entry, -1 in the field
 * @param {number} [columns]
 * @returns {number | undefined}
 */
export function neighbour(key, index, columns = 1) {
  if (index < 0) return key === 'ArrowDown' ? 0 : undefined;
  return index + stepOf(key, columns);
}

/**
 * Number of entries in the first row.
 *
 * @param {HTMLElement[]} entries
 */
export function columnsOf(entries) {
  const tops = entries.map((entry) => entry.getBoundingClientRect().top);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}

/**
 * Moves the focus with the arrow keys between a search field and the entries below it.
 *
 * @param {KeyboardEvent} event
 * @param {() => HTMLElement[]} entriesOf
 * @param {HTMLElement} field
 * @param {(entries: HTMLElement[]) => number} [countColumns]
 */
export function focusNeighbour(event, entriesOf, field, countColumns = () => 1) {
  const entries = entriesOf();
  const index = entries.findIndex((entry) => entry === document.activeElement);
  const isInField = document.activeElement === field;
  // In the field, the keys to the left and to the right move the cursor.
  if (index < 0 && !isInField) return;
  const columns = isInField ? 1 : countColumns(entries);
  if (!stepOf(event.key, columns)) return;
  event.preventDefault();
  const next = neighbour(event.key, index, columns);
  (next === undefined ? field : entries[next] ?? field).focus();
}
