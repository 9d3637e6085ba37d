// @ts-check
// Typed access to elements. A template and its script are released together: an element that is missing or of another
// type is a programming error, and throws.

/**
 * @template {Element} [T=HTMLElement]
 * @param {Element} element
 * @param {string} name
 * @param {new () => T} [type]
 * @returns {T}
 */
function checked(element, name, type = /** @type {new () => T} */ (/** @type {new () => Element} */ (HTMLElement))) {
  if (element instanceof type) return element;
  throw new TypeError(`${name} is not a ${type.name}`);
}

/**
 * The first element that matches, or null.
 *
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T | null}
 */
export function find(root, selector, type) {
  const element = root.querySelector(selector);
  return element && checked(element, selector, type);
}

/**
 * The first element that matches.
 *
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T}
 */
export function get(root, selector, type) {
  const element = root.querySelector(selector);
  if (element) return checked(element, selector, type);
  throw new TypeError(`${selector} is missing`);
}

/**
 * All elements that match, in the order of the document.
 *
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T[]}
 */
export const findAll = (root, selector, type) =>
  [...root.querySelectorAll(selector)].map((element) => checked(element, selector, type));

/**
 * The element with an id.
 *
 * @template {Element} [T=HTMLElement]
 * @param {string} id
 * @param {new () => T} [type]
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (element) return checked(element, `#${id}`, type);
  throw new TypeError(`#${id} is missing`);
}

/**
 * The nearest element that matches, from the target of an event outwards; null where the target is no element.
 *
 * @template {Element} [T=HTMLElement]
 * @param {EventTarget | null | undefined} target
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T | null}
 */
export function closest(target, selector, type) {
  const element = target instanceof Element ? target.closest(selector) : null;
  return element && checked(element, selector, type);
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * Whether something is a control with a value.
 *
 * @param {unknown} target
 * @returns {target is Control}
 */
export const isControl = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/**
 * Whether a control is ticked rather than filled in.
 *
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
export const isCheckable = (control) => control.type === 'checkbox' || control.type === 'radio';

/**
 * The control with an id.
 *
 * @param {string} id
 * @returns {Control}
 */
export function controlById(id) {
  const element = document.getElementById(id);
  if (isControl(element)) return element;
  throw new TypeError(`#${id} is no control`);
}

/**
 * The elements directly below one.
 *
 * @param {Element | DocumentFragment} parent
 */
export const children = (parent) => /** @type {HTMLElement[]} */ ([...parent.children]);
