// @ts-check
import { byId, closest, find } from '../shared/dom.js';
import { fitsKeepalive, post } from './autosave-request.js';
import { isHeartbeatDue, MAX_PAUSE, PAUSE, REQUEST_TIMEOUT, saveDelay } from './autosave-timing.js';
import { changedForms } from './changed-forms.js';
import { renewTokens } from './form-tokens.js';
import { leavesPage } from './links.js';
import { reloadIfStale } from './stale-page.js';
import { store, take } from './tab-memory.js';

/** Name of the flag of a page that was left before its last request was answered. */
const LEFT_EARLY = 'left';

/** @typedef {{ controller: AbortController, since: number, outlivesPage: boolean }} SaveRequest */

/**
 * Signals the presence of a person at a form. A form with an address for its working copy is saved there in pauses of
 * typing, and before the page is left.
 *
 * @param {HTMLFormElement} form
 */
export function enableAutosave(form) {
  const status = document.getElementById('kept');
  const { msKeep: address, msPresence: presenceAddress } = form.dataset;
  let lastInput = Date.now();
  let lastRequest = Date.now();
  /** Time of the first unsaved change; 0 without one. */
  let dirtySince = 0;
  let refused = false;
  /** Whether the next request does not wait for a pause. */
  let soon = false;
  /** Whether the last request was sent again with the token of another session. */
  let renewed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {SaveRequest | null} The request that is not answered yet. */
  let pending = null;
  /** @type {ReturnType<typeof post> | Promise<0> | null} Its response; 0 without one. */
  let response = null;
  /** Address of the link that is followed after saving. */
  let destination = '';

  const isSent = () => Boolean(form.dataset.msSent);
  const body = () => new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));

  /**
   * @param {string} text
   * @param {boolean} [unsaved] whether it tells that what is typed is not saved
   */
  const say = (text, unsaved = false) => {
    if (!status) return;
    status.classList.toggle('ms-unsaved', unsaved);
    if (status.textContent !== text) status.textContent = text;
  };

  /** @param {boolean} offered */
  const offerSignIn = (offered) => {
    const button = document.getElementById('sign-in-again');
    if (!button) return;
    if (!offered && button === document.activeElement) find(form, '[type=submit]')?.focus();
    button.hidden = !offered;
  };

  /**
   * @param {string} url
   * @param {URLSearchParams} data
   * @param {boolean} [leaving]
   */
  const request = (url, data, leaving) => {
    lastRequest = Date.now();
    return post(url, data, { leaving, signal: pending?.controller.signal });
  };

  /** @returns {Promise<unknown>} */
  const save = async (leaving = false) => {
    clearTimeout(timer);
    timer = undefined;
    // A request without `keepalive` ends with the page: its changes are sent once more when the page is left.
    if (leaving && pending && !pending.outlivesPage && fitsKeepalive(body())) dirtySince ||= pending.since;
    // One request at a time, so that the last one wins. A page that is left cannot wait: its request replaces the
    // pending one.
    if (!address || !dirtySince || refused || isSent() || (pending && !leaving)) return response;
    const since = dirtySince;
    dirtySince = 0;
    soon = false;
    pending?.controller.abort();
    const own = { controller: new AbortController(), since, outlivesPage: leaving };
    pending = own;
    const timeout = setTimeout(() => own.controller.abort(new DOMException('', 'TimeoutError')), REQUEST_TIMEOUT);
    const data = body();
    response = request(address, data, leaving).catch(() => 0);
    const result = await response;
    clearTimeout(timeout);
    if (pending !== own) return;
    pending = null;
    response = null;
    return handle(result, since, { blocks: data.getAll('block'), names: [...data.keys()] });
  };

  /**
   * @param {Awaited<ReturnType<typeof post>>} result
   * @param {number} since time of the first change that the request carried
   * @param {{ blocks: string[], names: string[] }} saved the names of its blocks and of its fields, in their order
   */
  const handle = async (result, since, saved) => {
    if (typeof result === 'object' && result.kept) {
      say(result.kept);
      renewed = false;
      offerSignIn(false);
      document.dispatchEvent(new CustomEvent('ms:kept', { detail: { ...saved, found: result.found } }));
      if (dirtySince) schedule();
      else changedForms.delete(form);
      return;
    }
    dirtySince ||= since;
    if (isSent()) return;
    if (typeof result === 'object' && result.elsewhere) {
      say(result.elsewhere, true);
      timer = setTimeout(save, MAX_PAUSE);
      return;
    }
    const code = typeof result === 'number' ? result : 0;
    renewed = code === 401 && !renewed && await renewTokens();
    // Another request may have been sent meanwhile.
    if (renewed || pending || !dirtySince) return save();
    refused = [403, 404, 423].includes(code);
    // A form that is too large is sent again after the next change, which may have made it smaller.
    const tooLarge = code === 413;
    const { msOver, msRefused, msHeavy, msLost } = byId('kept').dataset;
    say(code === 401 ? msOver : refused ? msRefused : tooLarge ? msHeavy : msLost, true);
    offerSignIn(code === 401);
    if (!refused && !tooLarge) timer = setTimeout(save, MAX_PAUSE);
  };

  /** @param {Event} [event] a change that is no input, as a block that moves, is shown in the preview at once */
  const schedule = (event) => {
    dirtySince ||= Date.now();
    clearTimeout(timer);
    soon ||= event?.target === form && form.dataset.msPause !== undefined;
    const pause = soon ? 0 : Number(form.dataset.msPause ?? PAUSE);
    timer = setTimeout(save, saveDelay({ now: Date.now(), dirtySince, pause }));
  };

  /** Continues saving a form that was not sent, or whose response takes long. */
  const resume = () => {
    if (!dirtySince) return;
    changedForms.add(form);
    schedule();
  };

  /**
   * Follows a link to another screen after saving, because that screen shows the state of the page. The last of several
   * clicks wins.
   *
   * @param {MouseEvent} event
   */
  const followLink = (event) => {
    const link = closest(event.target, 'a[href]', HTMLAnchorElement);
    const leaves = link && !link.isContentEditable && !event.defaultPrevented && link.origin === location.origin
      && leavesPage(event, link);
    if (!leaves || !(dirtySince || pending || destination) || refused || isSent()) return;
    event.preventDefault();
    const waiting = destination;
    destination = link.href;
    if (waiting) return;
    Promise.race([save(true), new Promise((resolve) => { setTimeout(resolve, PAUSE); })]).then(() => {
      location.assign(destination);
      destination = '';
    });
  };

  const signalPresence = () => {
    const due = isHeartbeatDue({ now: Date.now(), lastInput, lastRequest, hidden: document.hidden });
    if (!due || isSent() || !presenceAddress) return;
    const [token, base] = ['_csrf', 'base'].map((name) =>
      /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value);
    request(presenceAddress, new URLSearchParams({ _csrf: token, base })).catch(() => {});
  };

  ['keydown', 'pointerdown', 'pointermove', 'scroll'].forEach((name) =>
    addEventListener(name, () => { lastInput = Date.now(); }, { passive: true }));
  setInterval(signalPresence, 5_000);
  if (!address) return;
  const { msKeeping } = byId('kept').dataset;
  if (!byId('kept').textContent) say(msKeeping);
  form.addEventListener('input', schedule);
  form.addEventListener('submit', () => pending?.controller.abort());
  form.addEventListener('ms:unsent', () => {
    say(byId('status').dataset.msUnsent);
    resume();
  });
  form.addEventListener('ms:late', resume);
  document.addEventListener('ms:renewed', () => save());
  document.addEventListener('click', followLink);
  // `beforeunload` comes before the request for the next page, which usually shows what was saved. Not all browsers
  // fire it on every way out of a page; `pagehide` is fired when the next page has arrived.
  let late = false;
  addEventListener('beforeunload', () => {
    save(true);
    late = pending !== null;
  });
  addEventListener('pagehide', () => {
    save(true);
    if ((late || pending) && !isSent()) store(LEFT_EARLY, true);
  });
  if (take(LEFT_EARLY)) reloadIfStale(form, () => Boolean(dirtySince || pending || isSent()));
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(true); });
}
