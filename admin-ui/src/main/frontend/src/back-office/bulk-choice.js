// @ts-check
/**
 * The choice of entries after all are asked for: the first ones, or none when these are chosen already.
 *
 * @param {boolean[]} ticked
 * @param {number} most number of entries that can be chosen at once
 */
export function chooseAll(ticked, most) {
  const all = areAllChosen(ticked, most);
  return ticked.map((_, index) => !all && index < most);
}

/**
 * Whether as many entries are chosen as possible.
 *
 * @param {boolean[]} ticked
 * @param {number} most
 */
export const areAllChosen = (ticked, most) =>
  ticked.length > 0 && ticked.filter(Boolean).length >= Math.min(ticked.length, most);
