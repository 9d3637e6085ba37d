// @ts-check
// A copied block, for all pages that are edited in a tab.
import { labelOf } from './block-view.js';
import { parse, serialise } from './snapshot.js';

const KEY = 'ms-block';

/** @param {HTMLElement} section */
export const copyBlock = (section) =>
  sessionStorage.setItem(KEY, JSON.stringify({ label: labelOf(section), html: serialise(section) }));

/** @returns {{ label: string, html: string } | null} */
export function copiedBlock() {
  const copied = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  return copied && parse(copied.html)?.matches('.ms-block') ? copied : null;
}
