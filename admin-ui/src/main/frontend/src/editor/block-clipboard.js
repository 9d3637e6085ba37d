// @ts-check
// A copied block, for all pages of one site that are edited in a tab: an address or an image in it is one of its site, and
// would name another page elsewhere. Nothing is copied where the browser refuses the session storage.
import { labelOf } from './block-view.js';
import { parse, serialise } from './snapshot.js';

const KEY = 'ms-block';

/** The part of the back office that the page belongs to, for example « /sites/ville ». */
const place = () => location.pathname.split('/', 3).join('/');

/** @param {HTMLElement} section */
export function copyBlock(section) {
  try {
    const copied = { place: place(), label: labelOf(section), html: serialise(section) };
    sessionStorage.setItem(KEY, JSON.stringify(copied));
  } catch {
    // The former copy stays, if there is one.
  }
}

/** @returns {{ label: string, html: string } | null} */
export function copiedBlock() {
  try {
    const copied = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return copied?.place === place() && parse(copied.html)?.matches('.ms-block') ? copied : null;
  } catch {
    return null;
  }
}
