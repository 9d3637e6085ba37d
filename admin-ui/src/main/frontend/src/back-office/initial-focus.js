// @ts-check
import { byId, find } from '../shared/dom.js';

/** In the order of precedence: errors, a conflict, the element that was just moved, the message about it. */
const SELECTORS = ['[autofocus]', '#error-summary', '#overtaken', '[data-ms-focus]', '#flash'];

/** In milliseconds: screen readers drop a live message that coincides with a change of focus. */
const DELAY = 300;

/** Focuses what a page is about. Browsers ignore `autofocus` where the address has a fragment. */
export function placeInitialFocus() {
  SELECTORS.map((selector) => find(document, selector)).find(Boolean)?.focus();
  const message = find(document, '#flash p');
  // A message that is not focused is announced by the live region.
  if (!message || !document.activeElement?.matches('[data-ms-focus]')) return;
  setTimeout(() => { byId('status').textContent = message.textContent; }, DELAY);
}
