// @ts-check
import { renewTokens } from '../back-office/form-tokens.js';
import { get } from '../shared/dom.js';
import { isUnavailable, SCRIPTED } from '../shared/http.js';
import { failureReason } from './picker-failure.js';

/**
 * What became of an alternative text. `stored`: it is stored, or somebody else has described the image in the meantime;
 * `wrong`: it must be corrected; `unreached`: the server does not answer; `refused`: it cannot be stored, or not before
 * the next sign-in.
 *
 * @typedef {'stored' | 'wrong' | 'unreached' | 'refused'} AlternativeState
 */

/**
 * @param {number} status of the response; 0 without one
 * @returns {AlternativeState}
 */
export function alternativeState(status) {
  if ((status >= 200 && status < 300) || status === 409) return 'stored';
  if (status === 422) return 'wrong';
  return !status || isUnavailable(status) ? 'unreached' : 'refused';
}

/**
 * Stores the alternative text of an image that has none.
 *
 * @param {string} url
 * @param {[name: string, value: string][]} fields
 * @param {HTMLElement} words has the messages about a failed request
 * @returns {Promise<{ state: AlternativeState, reason: string }>} the reason why it was not stored, in words
 */
export async function storeAlternative(url, fields, words) {
  const send = () => {
    const body = new URLSearchParams(fields);
    body.set('_csrf', get(document, 'main form [name=_csrf]', HTMLInputElement).value);
    return fetch(url, { method: 'POST', headers: SCRIPTED, body }).catch(() => null);
  };
  let response = await send();
  if (response?.status === 401 && await renewTokens()) response = await send();
  const state = alternativeState(response?.status ?? 0);
  if (state === 'stored' || state === 'wrong') document.dispatchEvent(new Event('ms:used'));
  if (state === 'stored') return { state, reason: '' };
  // 403 and 422 come with their reason in words.
  const text = response && [403, 422].includes(response.status) ? await response.text().catch(() => '') : '';
  return { state, reason: text || failureReason(words, response) || '' };
}
