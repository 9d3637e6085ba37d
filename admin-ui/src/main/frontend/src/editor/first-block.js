// @ts-check
// The empty text that a page without blocks begins with. While nothing is written in it, the form does not send it, and
// it gives way to the first block that is added.
import { children, find, get } from '../shared/dom.js';

/** Attribute of this text. */
export const FIRST = 'data-ms-first';

/**
 * The text that a page begins with, while it is empty and the only block.
 *
 * @param {HTMLElement} list of the blocks
 */
export function untouchedText(list) {
  const [first, ...others] = children(list);
  if (!first?.hasAttribute(FIRST) || others.length) return null;
  return get(first, 'textarea', HTMLTextAreaElement).value.trim() ? null : first;
}

/**
 * Takes the only block from what a form sends.
 *
 * @param {FormData} data
 * @param {string} name of the block
 */
export function leaveOut(data, name) {
  [...data.keys()].filter((key) => key === 'block' || key.startsWith(`${name}-`)).forEach((key) => data.delete(key));
}

/**
 * Adds the text to a page without blocks.
 *
 * @param {HTMLFormElement} form
 */
export function beginWithText(form) {
  const template = find(document, '#first-block', HTMLTemplateElement);
  if (!template) return;
  const list = get(form, '#block-list');
  const [text] = children(/** @type {DocumentFragment} */ (template.content.cloneNode(true)));
  text.setAttribute(FIRST, '');
  list.append(text);
  form.addEventListener('formdata', ({ formData }) => {
    const untouched = untouchedText(list);
    if (untouched) leaveOut(formData, untouched.id);
  });
}
