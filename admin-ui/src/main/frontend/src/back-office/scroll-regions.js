// @ts-check
import { get } from '../shared/dom.js';

/** @type {ResizeObserver | undefined} */
let observer;

/** @param {Element} container */
function update(container) {
  const scrolls = container.scrollWidth > container.clientWidth;
  const attributes = { tabindex: '0', role: 'region', 'aria-labelledby': `${get(container, 'table').id}-caption` };
  Object.entries(attributes).forEach(([name, value]) =>
    scrolls ? container.setAttribute(name, value) : container.removeAttribute(name));
}

/**
 * Makes the container of a table a region in the order of the keyboard only while it scrolls.
 *
 * @param {HTMLElement} container
 */
export function watchScrollRegion(container) {
  observer ??= new ResizeObserver((entries) => entries.forEach(({ target }) => update(target)));
  observer.observe(container);
}
