// @ts-check
// Findings of the checks beside the fields, parts and blocks that they are about. The server sends them when the form
// is saved.
import { byId, closest, find, findAll, isControl } from '../shared/dom.js';

/** @typedef {{ error: boolean, severity: string, text: string, place: string, href?: string | null }} Finding */

/** A field with its messages; a block. */
const GROUP = '.fr-input-group, .ms-block';

/**
 * @param {HTMLElement} template an empty list
 * @param {HTMLElement} line an empty entry of it
 * @param {Finding[]} findings
 */
function createList(template, line, findings) {
  const list = /** @type {HTMLElement} */ (template.cloneNode());
  list.append(...findings.map(({ error, severity, text, place, href }) => {
    const entry = /** @type {HTMLElement} */ (line.cloneNode(true));
    entry.toggleAttribute('data-ms-error', error);
    const [badge, message] = entry.children;
    badge.classList.add(error ? 'fr-badge--error' : 'fr-badge--info');
    badge.textContent = severity;
    message.textContent = text;
    if (href) message.append(' ', Object.assign(document.createElement('a'), { href, textContent: place }));
    return entry;
  }));
  return list;
}

/** @param {Element} list */
const textOf = (list) => [...list.children].map(({ textContent }) => textContent).join(' ');

/**
 * The value of the field that a list of findings belongs to.
 *
 * @param {Element} list
 */
function fieldValue(list) {
  const messages = closest(list, '[id$="-messages"]');
  const field = messages?.parentElement && find(messages.parentElement, 'input, textarea, select');
  return isControl(field) ? field.value : undefined;
}

/**
 * @param {HTMLFormElement} form
 * @param {() => void} onChange called after the findings have changed
 */
export function showFindings(form, onChange) {
  const template = /** @type {HTMLElement} */ (byId('found-list', HTMLTemplateElement).content.firstElementChild);
  const line = /** @type {HTMLElement} */ (template.firstElementChild);

  /**
   * Whether the name is that of a field or block that asks what its new image shows: nothing is wrong before the answer.
   *
   * @param {string} name
   */
  const isAsked = (name) => {
    const group = closest(document.getElementById(`${name}-messages`) ?? document.getElementById(name), GROUP);
    return group !== null && find(group, '.ms-image__description:not([hidden])') !== null;
  };

  /**
   * Adds a list to the messages of a field, else below the heading of a part or a block.
   *
   * @param {string} name
   * @param {HTMLElement} list
   */
  const place = (name, list) => {
    const messages = document.getElementById(`${name}-messages`);
    if (messages) messages.append(list);
    else find(form, `[data-ms-part="${name}"] > legend, #${name} > .ms-block__head`)?.after(list);
  };

  /** Errors of the submitted form, with the values that they are about: they stay until the field is changed. */
  const submitted = new Map(findAll(form, '[data-ms-found]')
    .filter((list) => find(list, '[data-ms-error]') && fieldValue(list) !== undefined)
    .map((list) => [list, fieldValue(list)]));
  /** @param {HTMLElement} list */
  const isCurrent = (list) => submitted.has(list) && fieldValue(list) === submitted.get(list);

  document.addEventListener('ms:kept', ({ detail }) => {
    const { found } = detail;
    if (!found) return;
    const present = findAll(form, '[data-ms-found]');
    Object.entries(found).filter(([name]) => !isAsked(name)).forEach(([name, findings]) => {
      const list = createList(template, line, findings);
      place(name, list);
      // An unchanged list is not replaced, so that screen readers do not announce it again.
      const same = present.findIndex((one) => one.parentElement === list.parentElement && textOf(one) === textOf(list));
      if (same < 0) return;
      list.remove();
      present.splice(same, 1);
    });
    present.filter((list) => !isCurrent(list)).forEach((list) => list.remove());
    onChange();
  });
}
