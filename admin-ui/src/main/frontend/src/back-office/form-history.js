// @ts-check
// The input of a form, stored with its history entry: it is restored when somebody comes back to it, even from a
// preview that carries the same input. It is stored with its account, and never restored for another one that signed in
// in the same tab.
import { closest, find, isCheckable, isControl } from '../shared/dom.js';
import { haveSameValues, storableFields, valuesOf } from './form-values.js';
import { leavesPage } from './links.js';

/** @import { Field } from './form-values.js' */

/** Prefix of the hidden fields that carry the value from which a field was edited. */
const BASE = 'base.';

const historyForm = () => find(document, 'main form[data-ms-history]', HTMLFormElement);
const account = () => document.body.dataset.msAccount;

function storedInput() {
  const form = historyForm();
  return form && account() ? { typed: storableFields(new FormData(form)), account: account() } : {};
}

/**
 * Makes the entry of a page that answered a POST one of a GET, so that coming back to it sends nothing again. This is
 * done when the page is left: loaded again before, it still contains the input.
 */
const replaceEntry = () => history.replaceState({ ...history.state, ...storedInput() }, '', location.href);

/**
 * Restores the fields with a name. The base value of the stored input comes with it, so that changes that somebody else
 * saved in the meantime are still detected as a conflict.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {Field[]} stored
 */
function restoreField(form, name, stored) {
  if (haveSameValues(stored, storableFields(new FormData(form)), name)) return;
  const values = valuesOf(stored, name);
  const fields = [...form.elements].filter(isControl).filter((field) => field.name === name && field.type !== 'hidden');
  fields.forEach((field) => {
    if (isCheckable(field)) field.checked = values.includes(field.value);
    else if (values.length) [field.value] = values;
  });
  const [base] = valuesOf(stored, BASE + name);
  const current = form.elements.namedItem(BASE + name);
  if (base && isControl(current)) current.value = base;
}

function restoreForm() {
  const form = historyForm();
  /** @type {Field[] | undefined} */
  const stored = history.state?.typed;
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  if (!form || !stored || history.state.account !== account() || navigation?.type !== 'back_forward') return;
  new Set([...form.elements].filter(isControl).map(({ name }) => name))
    .forEach((name) => name && !name.startsWith(BASE) && restoreField(form, name, stored));
}

export function enableFormHistory() {
  restoreForm();
  document.addEventListener('submit', replaceEntry);
  document.addEventListener('click', (event) => {
    const link = closest(event.target, 'a[href]', HTMLAnchorElement);
    if (link && leavesPage(event, link)) replaceEntry();
  });
}
