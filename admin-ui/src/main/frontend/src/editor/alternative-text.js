// @ts-check
import { get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { failureReason } from './picker-failure.js';

/**
 * Stores the alternative text of an image that has none.
 *
 * @param {string} url
 * @param {[name: string, value: string][]} fields
 * @param {HTMLElement} words has the messages about a failed request
 * @returns why it was not stored; empty when it was, or when somebody else has described the image in the meantime
 */
export async function storeAlternative(url, fields, words) {
  const body = new URLSearchParams(fields);
  body.set('_csrf', get(document, 'main form [name=_csrf]', HTMLInputElement).value);
  const response = await fetch(url, { method: 'POST', headers: SCRIPTED, body }).catch(() => null);
  if (response && (response.ok || [409, 422].includes(response.status))) document.dispatchEvent(new Event('ms:used'));
  if (response?.ok || response?.status === 409) return '';
  // 403 and 422 come with their reason in words.
  const reason = response && [403, 422].includes(response.status) ? await response.text().catch(() => '') : '';
  return reason || failureReason(words, response) || '';
}
