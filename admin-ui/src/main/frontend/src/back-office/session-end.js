// @ts-check
// Announces the end of a session two minutes before. Closing the dialog extends the session. All tabs of a browser
// share it.
import { byId, closest, find, findAll, isControl } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { SCRIPTED } from '../shared/http.js';
import { changedForms } from './changed-forms.js';
import { renewTokens } from './form-tokens.js';
import { formatTime, sessionEnd, sessionPhase } from './session-clock.js';

/** Forms whose input survives a sign-in; files do not. */
const RESUMABLE = 'form[method=post]:not([data-ms-upload])';

/**
 * Tracks the form that is sent after a new sign-in: the last one that was typed in, else one that came back with input.
 *
 * @param {HTMLFormElement | undefined} unstored a form with input that is stored nowhere
 * @returns a function that returns it
 */
function trackForm(unstored) {
  let form = closest(find(document, 'main [aria-invalid="true"]'), RESUMABLE, HTMLFormElement)
    ?? unstored
    ?? (document.getElementById('error-summary') && find(document, `main ${RESUMABLE}`, HTMLFormElement));
  document.addEventListener('input', ({ target }) => {
    if (isControl(target) && target.form?.matches(RESUMABLE)) form = target.form;
  });
  return () => form;
}

/**
 * @param {HTMLElement} dialog
 * @param {() => HTMLFormElement | null} currentForm
 */
function watch(dialog, currentForm) {
  const button = byId('session-end-button', HTMLButtonElement);
  const tabs = new BroadcastChannel('session');
  const times = { used: 0, idle: Number(dialog.dataset.msIdle) * 1000, last: 0 };
  /** @type {import('./session-clock.js').SessionPhase | 'dismissed'} `dismissed`: the final end was announced. */
  let state = 'quiet';
  /** @type {Element | null} */
  let focusBefore = null;

  const modal = () => window.dsfr?.(dialog)?.modal;
  /** @param {number} left milliseconds to the end of the session, however much it is used */
  const renew = (left) => {
    times.used = Date.now();
    times.last = times.used + left;
    if (state !== 'quiet') {
      state = 'quiet';
      modal()?.conceal();
    }
  };
  /** @param {number} left */
  const renewEverywhere = (left) => {
    renew(left);
    tabs.postMessage(left);
  };

  /** Extends the session; says whether there still is one. */
  const extend = async () => {
    const response = await fetch(dialog.dataset.msGoingOn, { headers: SCRIPTED }).catch(() => null);
    if (response?.ok) renewEverywhere(Number(await response.text()) * 1000);
    else if (response) times.used = 0;
    return response?.ok;
  };

  /** Signs in again for this page. A form that is sent without a session keeps its input across the sign-in. */
  const signIn = () => {
    const page = encodeURIComponent(location.pathname + location.search);
    changedForms.clear();
    const form = currentForm();
    if (!form) return location.assign(`/connexion?suite=${page}`);
    form.noValidate = true;
    form.requestSubmit(find(form, '[type=submit]'));
  };

  /** @param {'soon' | 'last' | 'over'} phase */
  const show = (phase) => {
    const time = formatTime(sessionEnd(times));
    findAll(dialog, '[data-ms-soon]').forEach((part) => {
      const { msSoon, msLast, msOver } = part.dataset;
      part.textContent = format({ soon: msSoon, last: msLast, over: msOver }[phase], time);
    });
    if (state === 'quiet') focusBefore = document.activeElement;
    state = phase;
    modal()?.disclose();
    // An element that is not visible yet cannot be focused.
    const focus = () => {
      if (getComputedStyle(dialog).visibility === 'hidden') requestAnimationFrame(focus);
      else button.focus();
    };
    focus();
  };

  const check = () => {
    const phase = sessionPhase(times, Date.now());
    const announced = phase === state || (phase === 'last' && state === 'dismissed');
    if (phase !== 'quiet' && !announced && modal()) show(phase);
  };

  button.addEventListener('click', async () => {
    if (state !== 'over') modal()?.conceal();
    else if (!await extend()) signIn();
  });
  dialog.addEventListener('dsfr.conceal', () => {
    // The dialog releases the focus after this event.
    requestAnimationFrame(() => { if (focusBefore instanceof HTMLElement) focusBefore.focus(); });
    if (state === 'last') state = 'dismissed';
    if (state === 'soon') extend();
  });
  document.getElementById('sign-in-again')?.addEventListener('click', async () => {
    if (await extend() && await renewTokens()) document.dispatchEvent(new Event('ms:renewed'));
    else signIn();
  });
  const renewByUse = () => renewEverywhere(times.last - Date.now());
  tabs.addEventListener('message', ({ data }) => renew(data));
  document.addEventListener('htmx:afterRequest', ({ detail }) => { if (detail.successful) renewByUse(); });
  document.addEventListener('ms:used', renewByUse);
  renewEverywhere(Number(dialog.dataset.msLeft) * 1000);
  setInterval(check, 1000);
}

/** @param {HTMLFormElement | undefined} unstored a form with input that is stored nowhere */
export function watchSession(unstored) {
  const currentForm = trackForm(unstored);
  const dialog = document.getElementById('session-end');
  if (dialog) watch(dialog, currentForm);
}
