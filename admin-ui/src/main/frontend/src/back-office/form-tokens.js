// @ts-check
import { findAll } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';

/**
 * Gives the forms of this page the CSRF token of the current session: a sign-in in another tab has replaced the one that
 * the page was rendered with.
 *
 * @returns whether they have it; false without a session, and where another account has signed in
 */
export async function renewTokens() {
  const response = await fetch(location.href, { headers: SCRIPTED }).catch(() => null);
  const html = response?.ok ? await response.text().catch(() => '') : '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const token = body.querySelector('[name=_csrf]');
  const isOwn = body.dataset.msAccount === document.body.dataset.msAccount;
  if (!isOwn || !(token instanceof HTMLInputElement)) return false;
  findAll(document, '[name=_csrf]', HTMLInputElement).forEach((field) => { field.value = token.value; });
  return true;
}
