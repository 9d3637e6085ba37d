// @ts-check
/**
 * Position of a dragged entry relative to the entry under the pointer, or null where it may not be dropped.
 *
 * @param {number} offset of the pointer in the entry, from 0 at its top to 1 at its bottom
 * @param {{ beside: boolean, inside: boolean }} allowed
 * @returns {'before' | 'after' | 'inside' | null}
 */
export function dropPosition(offset, { beside, inside }) {
  if (inside && (!beside || (offset > 0.25 && offset < 0.75))) return 'inside';
  if (!beside) return null;
  return offset > 0.5 ? 'after' : 'before';
}
