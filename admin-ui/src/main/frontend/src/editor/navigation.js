// @ts-check
// The current block, and links that lead into the form.
import { closest, findAll } from '../shared/dom.js';
import { fold, unfoldAround } from './block-view.js';
import { firstField } from './editor.js';

/** @import { Editor } from './editor.js' */

/**
 * Opens the folds around an invalid field: a browser shows its message only beside a visible field.
 *
 * @param {HTMLFormElement} form
 */
export function revealInvalidFields(form) {
  form.addEventListener('invalid', ({ target }) => { if (target instanceof Element) unfoldAround(target); }, true);
}

/**
 * Opens the block that a link leads to. A line of the outline also focuses its first field.
 *
 * @param {Editor} editor
 */
export function enableBlockLinks({ fields }) {
  document.addEventListener('click', (event) => {
    const link = closest(event.target, 'a[href^="#b"]', HTMLAnchorElement);
    const target = link && document.getElementById(link.hash.slice(1));
    const section = closest(target, '.ms-block');
    if (!link || !target || !section) return;
    fold(section, false);
    if (target.matches('textarea')) {
      event.preventDefault();
      fields.enter(target);
    }
    if (link.closest('#outline')) {
      event.preventDefault();
      section.scrollIntoView({ block: 'start' });
      fields.enter(firstField(section));
    }
  });
}

/**
 * Marks the block with the focus, and its line in the outline.
 *
 * @param {Editor} editor
 */
export function markCurrentBlock({ form, root, outline }) {
  form.addEventListener('focusin', ({ target }) => {
    const section = closest(target, '.ms-block');
    findAll(root, '.ms-block--here, [data-ms-of][data-ms-here]').forEach((element) => {
      element.classList.remove('ms-block--here');
      element.removeAttribute('data-ms-here');
    });
    if (!section) return;
    section.classList.add('ms-block--here');
    outline.line(section)?.setAttribute('data-ms-here', '');
  });
}
