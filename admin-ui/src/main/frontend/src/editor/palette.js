// @ts-check
// The dialog of the blocks that can be added, with a search by name.
import { closest, find, findAll, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { focusNeighbour } from './dialog-keys.js';
import { bestMatch, normalise, wordsOf } from './palette-search.js';

/** @param {HTMLElement} entry */
const nameOf = (entry) => get(entry, 'strong').textContent ?? '';

/**
 * @param {HTMLDialogElement} dialog
 * @param {(type: string, name: string) => void} choose called with the type that was chosen, and its name
 * @returns a function that opens the dialog
 */
export function palette(dialog, choose) {
  const field = get(dialog, 'input[type=search]', HTMLInputElement);
  const entries = findAll(dialog, '[data-ms-type]');
  const status = get(dialog, '[role=status]');
  const texts = new Map(entries.map((entry) => {
    const group = get(/** @type {HTMLElement} */ (closest(entry, 'section')), 'h3').textContent;
    return [entry, normalise(`${entry.textContent} ${entry.dataset.msWords} ${group}`)];
  }));
  const names = new Map(entries.map((entry) => [entry, normalise(nameOf(entry))]));

  /** @param {HTMLElement} entry */
  const itemOf = (entry) => /** @type {HTMLElement} */ (closest(entry, 'li'));
  const shown = () => entries.filter((entry) => !itemOf(entry).hidden);
  const best = () => bestMatch(shown(), (entry) => names.get(entry) ?? '', field.value);

  const filter = () => {
    const words = wordsOf(field.value);
    entries.forEach((entry) => { itemOf(entry).hidden = !words.every((word) => texts.get(entry)?.includes(word)); });
    findAll(dialog, 'section').forEach((group) => { group.hidden = !find(group, 'li:not([hidden])'); });
    const count = shown().length;
    const { msFound, msNothing } = status.dataset;
    status.textContent = words.length ? (count ? format(msFound, count) : msNothing) : '';
    const first = words.length ? best() : undefined;
    entries.forEach((entry) => entry.classList.toggle('ms-palette__entry--first', entry === first));
  };

  /** @param {HTMLElement} entry */
  const chosen = (entry) => {
    dialog.close();
    choose(entry.dataset.msType, nameOf(entry));
  };

  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const entry = best();
    if (entry) chosen(entry);
  });
  dialog.addEventListener('keydown', (event) => focusNeighbour(event, shown, field));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || closest(target, '[data-ms-close]')) dialog.close();
    const entry = closest(target, '[data-ms-type]');
    if (entry) chosen(entry);
  });

  return () => {
    field.value = '';
    filter();
    dialog.showModal();
    field.focus();
  };
}
