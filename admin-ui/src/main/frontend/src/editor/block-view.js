// @ts-check
// Views of a block: its title with its position, its first words, its buttons, its parts.
import { children, closest, find, findAll, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { excerptOf } from './excerpt.js';

/**
 * Changes a text only where it differs, so that observers and screen readers see no change where there is none.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {HTMLElement} section */
export const labelOf = (section) => section.dataset.msLabel;

/** @param {HTMLElement} section */
export const isFolded = (section) => Boolean(get(section, '.ms-block__body').hidden);

/**
 * @param {HTMLElement} section
 * @param {boolean} folded
 */
export function fold(section, folded) {
  const body = get(section, '.ms-block__body');
  body.toggleAttribute('data-ms-folded', folded);
  body.hidden = folded;
  get(section, '[data-ms-do=fold]').setAttribute('aria-expanded', String(!folded));
}

/**
 * Opens everything that hides an element: its block, and folds around it.
 *
 * @param {Element} element
 */
export function unfoldAround(element) {
  const section = closest(element, '.ms-block');
  if (section) fold(section, false);
  /** @type {HTMLDetailsElement | null | undefined} */
  let details = closest(element, 'details', HTMLDetailsElement);
  while (details) {
    details.open = true;
    details = closest(details.parentElement, 'details', HTMLDetailsElement);
  }
}

/**
 * Adds the buttons that need a script.
 *
 * @param {HTMLElement} section
 * @param {DocumentFragment} buttons
 */
export function addButtons(section, buttons) {
  get(section, '.ms-block__head ul').prepend(...children(/** @type {DocumentFragment} */ (buttons.cloneNode(true))));
  const toggle = get(section, '[data-ms-do=fold]');
  toggle.setAttribute('aria-controls', `${section.id}-body`);
  toggle.setAttribute('aria-expanded', 'true');
  if (section.dataset.msBlock === 'unknown') closest(find(section, '[data-ms-do=copy]'), 'li')?.remove();
  get(section, '.ms-block__head').draggable = true;
}

/**
 * Shows the position of a block in its title and in the labels of its buttons.
 *
 * @param {HTMLElement} section
 * @param {object} position
 * @param {number} position.index
 * @param {number} position.count
 * @param {string} position.title
 * @param {Record<string, string>} position.patterns labels of the buttons by action
 */
export function showPosition(section, { index, count, title, patterns }) {
  setText(/** @type {Element} */ (get(section, '.ms-block__title').firstElementChild), title);
  findAll(section, '.ms-block__head button', HTMLButtonElement).forEach((button) => {
    const action = button.dataset.msDo ?? button.value.split(':')[0];
    const label = format(patterns[action], title);
    if (button.textContent !== label) {
      button.textContent = label;
      button.title = label;
    }
    if (action === 'up') button.disabled = index === 0;
    if (action === 'down') button.disabled = index === count - 1;
  });
}

/** @param {HTMLElement} section */
export const showExcerpt = (section) => setText(get(section, '.ms-block__words'), excerptOf(section));

/**
 * Shows the positions of the parts in a list of them.
 *
 * @param {HTMLElement} list
 * @param {string} pattern
 */
export function numberParts(list, pattern) {
  const parts = children(list);
  parts.forEach((part, i) => {
    const title = format(pattern, i + 1, parts.length);
    findAll(part, ':scope > legend, :scope > ul [data-ms-about]').forEach((label) => setText(label, title));
    const [up, down] = findAll(part, ':scope > ul button', HTMLButtonElement);
    up.disabled = i === 0;
    down.disabled = i === parts.length - 1;
  });
}
