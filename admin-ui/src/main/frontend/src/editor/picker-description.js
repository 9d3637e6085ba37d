// @ts-check
// The form of the picker for the alternative text of an image that has none, before the image is chosen.
import { get } from '../shared/dom.js';
import { storeAlternative } from './alternative-text.js';
import { announce } from './editor.js';

/**
 * @param {HTMLElement} dialog
 * @param {(entry: HTMLElement) => void} choose called with the entry that was described
 */
export function describeDialog(dialog, choose) {
  const form = get(dialog, '#picker-describe', HTMLFormElement);
  const error = get(dialog, '#picker-wrong');
  /** @type {HTMLElement | null} */
  let entry = null;

  /** @param {string} text */
  const showError = (text) => {
    error.textContent = text;
    error.hidden = !text;
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!entry) return;
    const fields = /** @type {[string, string][]} */ ([...new FormData(form)]);
    const { state, reason } = await storeAlternative(entry.dataset.msDescribe ?? '', fields, dialog);
    const isOvertaken = state === 'overtaken';
    if (state !== 'stored' && !isOvertaken) return showError(reason);
    choose(entry);
    if (isOvertaken) announce(reason);
  });
  get(form, '[data-ms-later]').addEventListener('click', () => { if (entry) choose(entry); });

  return {
    /** @param {HTMLElement} described */
    show: (described) => {
      entry = described;
      form.reset();
      showError('');
      get(dialog, '#picker-named').textContent = described.dataset.msName;
      form.hidden = false;
      get(form, 'input').focus();
    },
    hide: () => { form.hidden = true; },
  };
}
