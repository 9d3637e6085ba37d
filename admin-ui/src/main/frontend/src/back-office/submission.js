// @ts-check
import { byId, findAll } from '../shared/dom.js';
import { isUnavailable } from '../shared/http.js';
import { changedForms } from './changed-forms.js';

/** Time for a response, in milliseconds. */
const TIMEOUT = 8000;

/** @type {WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>} */
const timeouts = new WeakMap();
/** Whether the last request of a script failed to reach the server. */
let unreached = false;
/** @type {HTMLFormElement | null} The form whose submission was delayed until the server answered. */
let confirmed = null;

/**
 * Lets a form be sent again.
 *
 * @param {HTMLFormElement} form
 */
function release(form) {
  clearTimeout(timeouts.get(form));
  delete form.dataset.msSent;
  findAll(form, '[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  findAll(form, '.ms-saving').forEach((text) => text.remove());
  byId('status').textContent = '';
}

/**
 * Shows the state of a form below it, and announces it.
 *
 * @param {HTMLFormElement} form
 * @param {string} message
 * @param {string} [className]
 */
function showState(form, message, className = '') {
  findAll(form, '.ms-saving').forEach((text) => text.remove());
  byId('status').textContent = message;
  const text = document.createElement('p');
  text.className = `ms-saving ${className}`;
  text.setAttribute('aria-hidden', 'true');
  text.textContent = message;
  if (!form.closest('header')) form.append(text);
}

/**
 * Prevents a form from being sent twice. Its button is not disabled, so that it keeps the focus.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
function hold(form, button) {
  form.dataset.msSent = 'true';
  showState(form, byId('status').dataset.msSaving);
  button?.setAttribute('aria-disabled', 'true');
  timeouts.set(form, setTimeout(() => {
    release(form);
    form.dispatchEvent(new Event('ms:late'));
  }, TIMEOUT));
}

/** Whether the server answers in time. */
async function isServerReachable() {
  const controller = new AbortController();
  const timeout = setTimeout(() => controller.abort(), TIMEOUT);
  /** @type {RequestInit} */
  const options = { method: 'HEAD', cache: 'no-store', redirect: 'manual', signal: controller.signal };
  const response = await fetch(location.href, options).catch(() => null);
  clearTimeout(timeout);
  return response !== null && !isUnavailable(response.status);
}

/**
 * Sends a form once the server answers. Otherwise the form stays, with its input.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
async function sendWhenReachable(form, button) {
  hold(form, button);
  // A release before the answer is known would allow sending the form twice.
  clearTimeout(timeouts.get(form));
  unreached = !await isServerReachable();
  release(form);
  if (unreached) {
    showState(form, byId('status').dataset.msUnsent, 'fr-error-text');
    form.dispatchEvent(new Event('ms:unsent'));
    return;
  }
  confirmed = form;
  form.requestSubmit(button);
}

/** Sends each form once, and only to a server that answers: the error page of a browser would replace the input. */
export function guardSubmissions() {
  document.addEventListener('ms:unreached', () => { unreached = true; });
  document.addEventListener('ms:used', () => { unreached = false; });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.msSent) return event.preventDefault();
    // `onLine` is only a hint: a server on the same machine is reachable without a network.
    if (form !== confirmed && (unreached || !navigator.onLine)) {
      event.preventDefault();
      sendWhenReachable(form, event.submitter);
      return;
    }
    confirmed = null;
    changedForms.delete(form);
    hold(form, event.submitter);
  });
}

/** Lets the forms of a page that the browser restores from its cache be sent again. */
export function releaseRestoredForms() {
  addEventListener('pageshow', (event) => {
    if (event.persisted) findAll(document, '[data-ms-sent]', HTMLFormElement).forEach(release);
  });
}
