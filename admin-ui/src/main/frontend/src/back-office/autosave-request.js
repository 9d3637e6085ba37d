// @ts-check
import { isUnavailable, SCRIPTED } from '../shared/http.js';
import { showNotice, showPresent } from './presence.js';

/** @import { Finding } from '../editor/findings.js' */
/** @import { PageNotice } from './presence.js' */

/**
 * Body of a response. `kept`: the message that the form was saved; `elsewhere`: the message that it was not, because
 * another form has saved something else; `found`: the findings of the checks, by name of field, part or block; `gone`:
 * that the page is in the trash; `newer`: that it was saved since its form was loaded.
 *
 * @typedef {object} Saved
 * @property {string} [kept]
 * @property {string} [elsewhere]
 * @property {Record<string, Finding[]>} [found]
 * @property {string[]} present
 * @property {PageNotice | null} [gone]
 * @property {PageNotice | null} [newer]
 */

/** Browsers limit the bodies of requests that outlive their page to 64 KiB. */
const MAX_KEEPALIVE_BODY = 60_000;

/**
 * Whether a browser sends this body to its end after the page was left.
 *
 * @param {URLSearchParams} body
 */
export const fitsKeepalive = (body) => body.toString().length < MAX_KEEPALIVE_BODY;

const reportUnreached = () => document.dispatchEvent(new Event('ms:unreached'));

/**
 * Sends the form, or a sign of presence. Shows the people present that the response names.
 *
 * @param {string} url
 * @param {URLSearchParams} body
 * @param {{ leaving?: boolean, signal?: AbortSignal }} [options] `leaving`: the request outlives the page
 * @returns {Promise<Saved | number>} the body of the response, or the status of an error
 */
export async function post(url, body, { leaving = false, signal } = {}) {
  const keepalive = leaving && fitsKeepalive(body);
  const response = await fetch(url, { method: 'POST', headers: SCRIPTED, body, keepalive, signal }).catch((error) => {
    if (error.name !== 'AbortError') reportUnreached();
    throw error;
  });
  if (isUnavailable(response.status)) reportUnreached();
  if (!response.ok) return response.status;
  document.dispatchEvent(new Event('ms:used'));
  /** @type {Saved} */
  const saved = await response.json();
  showPresent(saved.present);
  showNotice('gone', saved.gone);
  showNotice('newer', saved.newer);
  return saved;
}
