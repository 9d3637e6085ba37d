// @ts-check
import { byId, closest } from '../shared/dom.js';
import { completions } from './tag-completion.js';

/** Most completions that a list shows. */
const SHOWN = 50;

/**
 * Completes each of the tags of a field, which are separated by commas. Without script, the list completes the first.
 *
 * @param {HTMLFormElement} form
 */
export function enableTagFields(form) {
  const list = byId('known-tags', HTMLDataListElement);
  const known = [...list.options].map(({ value }) => value);
  ['focusin', 'input'].forEach((name) => form.addEventListener(name, ({ target }) => {
    const field = closest(target, 'input[list=known-tags]', HTMLInputElement);
    if (!field) return;
    list.replaceChildren(...completions(field.value, known).slice(0, SHOWN).map((value) => new Option(value, value)));
  }));
}
