// @ts-check
import { get } from '../shared/dom.js';
import { areAllChosen, chooseAll } from './bulk-choice.js';

/**
 * Counts the ticked entries of a list, and ticks all of them. The checkboxes belong to the form of the acts, outside of
 * which they are.
 *
 * @param {HTMLFormElement} form
 */
export function enableBulk(form) {
  const most = Number(form.dataset.msBulk);
  const boxes = [...form.elements].filter((control) =>
    control instanceof HTMLInputElement && control.type === 'checkbox').map((box) => /** @type {HTMLInputElement} */ (box));
  const status = get(form, '[data-ms-bulk-status]');
  const count = get(form, '[data-ms-bulk-count]');
  const line = get(form, '[data-ms-bulk-all]');
  const all = get(line, 'button');
  const ticked = () => boxes.map(({ checked }) => checked);
  const show = () => {
    count.textContent = String(ticked().filter(Boolean).length);
    all.textContent = (areAllChosen(ticked(), most) ? all.dataset.msNone : all.dataset.msAll) ?? '';
  };
  all.addEventListener('click', () => {
    const chosen = chooseAll(ticked(), most);
    boxes.forEach((box, index) => { box.checked = chosen[index]; });
    show();
  });
  boxes.forEach((box) => box.addEventListener('change', show));
  // The browser may restore ticks after the script has run.
  addEventListener('pageshow', show);
  status.hidden = false;
  line.hidden = false;
  show();
}
