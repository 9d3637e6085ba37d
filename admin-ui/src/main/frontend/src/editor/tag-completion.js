// @ts-check
import { normalise } from './palette-search.js';

/**
 * Completions of the last of the words that commas separate: the whole value of the field each, since a browser
 * completes values. Words that the field contains already are not offered again.
 *
 * @param {string} value
 * @param {string[]} known
 */
export function completions(value, known) {
  const words = value.split(',');
  const last = normalise((words.pop() ?? '').trim());
  const used = words.map((word) => normalise(word.trim()));
  const before = words.map((word) => `${word.trim()}, `).join('');
  return known
    .filter((word) => !used.includes(normalise(word)) && normalise(word).includes(last))
    .map((word) => before + word);
}
