// @ts-check
/**
 * The choice of entries after all are asked for: as many as possible, the first ones.
 *
 * @param {boolean[]} ticked
 * @param {number} most number of entries that can be chosen at once
 */
export const chooseAll = (ticked, most) => ticked.map((_, index) => index < most);

/**
 * Whether as many entries are chosen as possible.
 *
 * @param {boolean[]} ticked
 * @param {number} most
 */
export const areAllChosen = (ticked, most) =>
  ticked.length > 0 && ticked.filter(Boolean).length >= Math.min(ticked.length, most);
