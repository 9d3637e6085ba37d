// @ts-check
import { renewTokens } from '../back-office/form-tokens.js';
import { get } from '../shared/dom.js';
import { isUnavailable, SCRIPTED } from '../shared/http.js';
import { format } from '../shared/message.js';
import { failureReason } from './picker-failure.js';

/**
 * What became of an alternative text. `overtaken`: another one was stored in the meantime, and is kept; `wrong`: it must
 * be corrected; `unreached`: the server does not answer; `refused`: it cannot be stored, or not before the next sign-in.
 *
 * @typedef {'stored' | 'overtaken' | 'wrong' | 'unreached' | 'refused'} AlternativeState
 */

/**
 * @param {number} status of the response; 0 without one
 * @returns {AlternativeState}
 */
export function alternativeState(status) {
  if (status >= 200 && status < 300) return 'stored';
  if (status === 409) return 'overtaken';
  if (status === 422) return 'wrong';
  return !status || isUnavailable(status) ? 'unreached' : 'refused';
}

/**
 * That another description is kept, with the text that was typed instead.
 *
 * @param {DOMStringMap} words
 * @param {string} text
 */
const overtakenReason = ({ msOvertaken, msTyped }, text) =>
  text ? `${msOvertaken} ${format(msTyped, text)}` : msOvertaken;

/**
 * Stores the alternative text of an image that has none.
 *
 * @param {string} url
 * @param {[name: string, value: string][]} fields
 * @param {HTMLElement} words has the messages about an alternative text that was not stored
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
  if (['stored', 'overtaken', 'wrong'].includes(state)) document.dispatchEvent(new Event('ms:used'));
  if (state === 'stored') return { state, reason: '' };
  if (state === 'overtaken') {
    return { state, reason: overtakenReason(words.dataset, new Map(fields).get('alt')?.trim() ?? '') };
  }
  // 403 and 422 come with their reason in words.
  const text = response && [403, 422].includes(response.status) ? await response.text().catch(() => '') : '';
  return { state, reason: text || failureReason(words, response) || '' };
}
