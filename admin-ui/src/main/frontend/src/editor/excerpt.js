// @ts-check
import { find, isControl } from '../shared/dom.js';

/** In characters. */
const MAX_LENGTH = 60;

/**
 * The beginning of a text, cut after a word.
 *
 * @param {string} text
 */
export function shorten(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH).replace(/\s\S*$/, '')}…` : line;
}

/**
 * The first words of a block. A block without a text is described by its image or its link, by its name: an address
 * means nothing to a reader.
 *
 * @param {HTMLElement} section
 */
export function excerptOf(section) {
  const field = [...section.querySelectorAll('input.fr-input:not([list]), textarea')]
    .filter(isControl).find((control) => control.value.trim() && !control.closest('[data-ms-made]'));
  if (!field) return find(section, '.ms-picked')?.textContent ?? '';
  const reader = document.createElement('template');
  reader.innerHTML = field.value.replace(/></g, '> <');
  return shorten(reader.content.textContent ?? '');
}
