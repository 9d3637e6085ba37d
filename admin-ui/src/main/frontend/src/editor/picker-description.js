// @ts-check
// The form of the picker for the alternative text of an image that has none, before the image is chosen.
import { get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { failureReason } from './picker-failure.js';

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
    const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
    body.set('_csrf', get(document, 'main form [name=_csrf]', HTMLInputElement).value);
    const url = entry.dataset.msDescribe ?? '';
    const response = await fetch(url, { method: 'POST', headers: SCRIPTED, body }).catch(() => null);
    if (response && (response.ok || [409, 422].includes(response.status))) document.dispatchEvent(new Event('ms:used'));
    // 409: somebody else has described the image in the meantime.
    if (response?.ok || response?.status === 409) return choose(entry);
    // 403 and 422 come with their reason in words.
    const reason = response && [403, 422].includes(response.status) ? await response.text().catch(() => '') : '';
    showError(reason || failureReason(dialog, response));
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
