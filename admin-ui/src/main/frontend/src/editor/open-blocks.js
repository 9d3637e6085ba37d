// @ts-check
/**
 * Which blocks were open when a page was left: all of them on request, or those at some positions.
 *
 * @typedef {{ all: boolean, open: number[] }} StoredFolds
 */

/**
 * Which blocks are open when the editor starts: those with errors, and the one that the address leads to, else those
 * that were open before, else the first.
 *
 * @param {object} state
 * @param {boolean[]} state.errors whether each block has an error
 * @param {number} state.target position of the block that the address leads to; -1 without one
 * @param {StoredFolds | null} state.stored
 */
export function initiallyOpen({ errors, target, stored }) {
  if (errors.length === 1 || stored?.all) return errors.map(() => true);
  const first = errors.includes(true) ? [] : [0];
  const open = target >= 0 ? [target] : stored?.open ?? first;
  return errors.map((error, i) => error || open.includes(i));
}
