// @ts-check
import { byId } from '../shared/dom.js';

/**
 * Shows a button that copies the value of a field. `navigator.clipboard` exists in secure contexts only.
 *
 * @param {HTMLElement} button
 */
export function enableCopyButton(button) {
  if (!navigator.clipboard) return;
  const field = byId(button.dataset.msCopy, HTMLInputElement);
  const line = /** @type {HTMLElement} */ (button.parentElement);
  line.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    byId('status').textContent = button.dataset.msCopied;
    button.textContent = button.dataset.msCopied;
  });
}
