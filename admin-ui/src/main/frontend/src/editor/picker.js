// @ts-check
// The dialog of the targets of a link: pages and files of the site, found by their words, or an address.
import { closest, find, findAll, get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { columnsOf, focusNeighbour } from './dialog-keys.js';
import { chooseFile } from './image-file.js';
import { describeDialog } from './picker-description.js';
import { failureReason } from './picker-failure.js';

/** @typedef {{ address: string, title: string, picture?: string, file?: File }} Target */

/**
 * Asks for a target, given its kind and the current address; null for no change. An empty address removes the link; a
 * target with a file is an image to upload.
 *
 * @typedef {(kind: string, current: string) => Promise<Target | null>} Pick
 */

/** Time without input before a search, in milliseconds. */
const PAUSE = 250;

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} accept content types of the images that can be uploaded
 * @returns {Pick}
 */
export function picker(dialog, accept) {
  const words = get(dialog, '#picker-words', HTMLInputElement);
  const address = get(dialog, '#picker-address', HTMLInputElement);
  const found = get(dialog, '#picker-found');
  const outside = get(dialog, '#picker-outside', HTMLFormElement);
  const title = get(dialog, 'h2');
  const remove = get(dialog, '[data-ms-remove]');
  const add = get(dialog, '[data-ms-add]');
  let kind = '';
  /** @type {((target: Target | null) => void) | null} */
  let answer = null;
  /** @type {AbortController | undefined} */
  let request;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @returns whether the list is that of this search, and not of an earlier or a later one */
  const search = async () => {
    request?.abort();
    const own = new AbortController();
    request = own;
    const query = new URLSearchParams({ mots: words.value.trim(), genre: kind });
    const url = `${dialog.dataset.msSearch}?${query}`;
    const response = await fetch(url, { headers: SCRIPTED, signal: own.signal }).catch(() => null);
    const list = response?.ok ? await response.text().catch(() => null) : null;
    if (own.signal.aborted) return false;
    description.hide();
    if (list === null) {
      const textContent = failureReason(dialog, response);
      found.replaceChildren(Object.assign(document.createElement('p'), { className: 'fr-error-text', textContent }));
      return false;
    }
    document.dispatchEvent(new Event('ms:used'));
    found.innerHTML = list;
    return true;
  };

  /** @param {Target} target */
  const finish = (target) => {
    answer?.(target);
    answer = null;
    dialog.close();
  };
  /** @param {HTMLElement} entry */
  const choose = (entry) => finish({
    address: entry.dataset.msAddress ?? '',
    title: entry.dataset.msName,
    picture: find(entry, 'img')?.getAttribute('src') ?? undefined,
  });
  const description = describeDialog(dialog, choose);

  /**
   * Chooses an entry. An image without an alternative text is described first.
   *
   * @param {HTMLElement} entry
   */
  const take = (entry) => {
    if (!entry.dataset.msDescribe) return choose(entry);
    // The result of a running search would hide the description.
    clearTimeout(timer);
    request?.abort();
    description.show(entry);
  };

  words.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  words.addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    clearTimeout(timer);
    if (!await search()) return;
    const first = find(found, '[data-ms-address]');
    if (first) take(first);
  });
  const entries = () => findAll(found, '[data-ms-address]');
  dialog.addEventListener('keydown', (event) => focusNeighbour(event, entries, words, columnsOf));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || closest(target, '[data-ms-close]')) dialog.close();
    const entry = closest(target, '[data-ms-address]');
    if (entry) take(entry);
    if (target === remove) finish({ address: '', title: '' });
  });
  add.addEventListener('click', async () => {
    const file = await chooseFile(accept);
    if (file && dialog.open) finish({ address: '', title: '', file });
  });
  // An empty list links to the library in another tab: the search is repeated after files were added there.
  const searchAgain = () => {
    if (!document.hidden && dialog.open && find(found, 'a[target]')) search();
  };
  document.addEventListener('visibilitychange', searchAgain);
  addEventListener('focus', searchAgain);
  outside.addEventListener('submit', (event) => {
    event.preventDefault();
    if (address.value.trim()) finish({ address: address.value.trim(), title: '' });
  });
  dialog.addEventListener('close', () => {
    answer?.(null);
    answer = null;
  });

  return (what, current) => new Promise((resolve) => {
    answer = resolve;
    kind = what;
    title.textContent = title.dataset[`ms${what ? what[0].toUpperCase() + what.slice(1) : 'Link'}`] ?? '';
    outside.hidden = what !== '';
    add.hidden = what !== 'image';
    /** @type {HTMLElement} */ (closest(remove, 'li')).hidden = !current;
    words.value = '';
    address.value = what ? '' : current;
    found.replaceChildren();
    description.hide();
    dialog.showModal();
    words.focus();
    search();
  });
}
