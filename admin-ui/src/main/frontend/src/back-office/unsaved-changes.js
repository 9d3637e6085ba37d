// @ts-check
import { closest, findAll } from '../shared/dom.js';
import { changedForms } from './changed-forms.js';

/**
 * Forms that hold input which is stored nowhere: the page answers a POST, so that it cannot be loaded again, or
 * restores the input of an interrupted session. The page editor saves what it shows; a blank form holds nothing, and a
 * stored one loses nothing.
 */
const UNSTORED = [
  'main[data-ms-posted] form:is([data-ms-guard], [data-ms-history])'
    + ':not([data-ms-keep], [data-ms-blank], [data-ms-stored])',
  'form[data-ms-restored]',
].join();

/**
 * Asks for confirmation before a page with a changed form is left.
 *
 * @returns the forms that hold unstored input from the start
 */
export function guardUnsavedChanges() {
  document.addEventListener('input', ({ target }) => {
    const form = closest(target, 'form[data-ms-guard]', HTMLFormElement);
    if (form) changedForms.add(form);
  });
  const unstored = findAll(document, UNSTORED, HTMLFormElement);
  unstored.filter((form) => form.matches('[data-ms-guard], [data-ms-restored]'))
    .forEach((form) => changedForms.add(form));
  addEventListener('beforeunload', (event) => { if (changedForms.size) event.preventDefault(); });
  return unstored;
}
