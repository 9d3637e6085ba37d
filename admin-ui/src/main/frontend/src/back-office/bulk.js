// @ts-check
import { get } from '../shared/dom.js';
import { areAllChosen, chooseAll } from './bulk-choice.js';

/**
 * Counts the ticked entries of a list, ticks all of them or none. The checkboxes belong to the form of the acts, outside
 * of which they are.
 *
 * @param {HTMLFormElement} form
 */
export function enableBulk(form) {
  const most = Number(form.dataset.msBulk);
  const boxes = [...form.elements].filter((control) =>
    control instanceof HTMLInputElement && control.type === 'checkbox').map((box) => /** @type {HTMLInputElement} */ (box));
  const status = get(form, '[data-ms-bulk-status]');
  const count = get(form, '[data-ms-bulk-count]');
  const all = get(form, '[data-ms-bulk-all]');
  const none = get(form, '[data-ms-bulk-none]');
  const ticked = () => boxes.map(({ checked }) => checked);
  const show = () => {
    const chosen = ticked();
    count.textContent = String(chosen.filter(Boolean).length);
    all.hidden = areAllChosen(chosen, most);
    none.hidden = !chosen.includes(true);
  };
  /**
   * @param {HTMLElement} line of the button
   * @param {() => boolean[]} choice
   * @param {HTMLElement} next line of the button that has the focus when this one disappears
   */
  const offer = (line, choice, next) => get(line, 'button').addEventListener('click', () => {
    const chosen = choice();
    boxes.forEach((box, index) => { box.checked = chosen[index]; });
    show();
    if (line.hidden) {
      get(next, 'button').focus();
    }
  });
  offer(all, () => chooseAll(ticked(), most), none);
  offer(none, () => boxes.map(() => false), all);
  boxes.forEach((box) => box.addEventListener('change', show));
  // The browser may restore ticks after the script has run.
  addEventListener('pageshow', show);
  status.hidden = false;
  show();
}
