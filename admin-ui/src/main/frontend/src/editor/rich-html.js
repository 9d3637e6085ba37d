// @ts-check
import { children, findAll } from '../shared/dom.js';
import { paragraphsOf } from './plain-text.js';

/** @import { Editor } from '@tiptap/core' */

/**
 * The value of a text: nothing for an empty one, and no paragraph around the content of a list item.
 *
 * @param {Editor} editor
 */
export function toHtml(editor) {
  if (editor.isEmpty) return '';
  const template = document.createElement('template');
  template.innerHTML = editor.getHTML();
  findAll(template.content, 'li').forEach((item) => {
    const [first, ...rest] = children(item);
    if (first?.matches('p') && rest.every((one) => one.matches('ul, ol'))) first.replaceWith(...first.childNodes);
  });
  findAll(template.content, 'p:empty').forEach((paragraph) => paragraph.remove());
  return template.innerHTML;
}

/**
 * The markup of a value, which is text without markup if it was typed without this editor.
 *
 * @param {string} value
 */
export function fromValue(value) {
  if (value.includes('<')) return value.replace(/>\s*\n\s*</g, '><');
  const holder = document.createElement('div');
  paragraphsOf(value).forEach((lines) => {
    const paragraph = document.createElement('p');
    lines.forEach((line, i) => paragraph.append(...(i ? [document.createElement('br'), line] : [line])));
    holder.append(paragraph);
  });
  return holder.innerHTML;
}
