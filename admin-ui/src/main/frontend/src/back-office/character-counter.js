// @ts-check
import { controlById } from '../shared/dom.js';
import { format } from '../shared/message.js';

/**
 * Shows the number of characters that are left in a long text, or too many; its hint says the limit. Screen readers announce it only beyond the limit.
 *
 * @param {HTMLElement} counter
 */
export function countCharacters(counter) {
  const field = controlById(counter.dataset.msCountOf);
  const limit = Number(counter.dataset.msLongest);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const update = () => {
    // A line break counts for one character, as in the limit that the server checks.
    const { length } = field.value;
    const words = length > limit ? counter.dataset.msExcess : counter.dataset.msWords;
    counter.textContent = format(words, number.format(Math.abs(limit - length)));
    counter.classList.toggle('ms-over', length > limit);
    counter.setAttribute('aria-live', length > limit ? 'polite' : 'off');
  };
  counter.hidden = false;
  field.addEventListener('input', update);
  update();
}
