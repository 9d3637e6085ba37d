// @ts-check
import { controlById, findAll } from '../shared/dom.js';

/**
 * Turns each suggested value into a button that fills in the field.
 *
 * @param {HTMLElement} list
 */
export function enableSuggestions(list) {
  const field = controlById(list.dataset.msSuggestions);
  findAll(list, 'p').forEach((text) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = text.className;
    button.textContent = text.textContent;
    button.addEventListener('click', () => {
      field.value = button.textContent;
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    text.replaceWith(button);
  });
}
