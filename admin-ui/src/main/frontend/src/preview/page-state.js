// @ts-check
// States of the page in this document. Of the next one only what differs is replaced: the rest stays, with its scroll position
// and its focus.
import { Idiomorph } from 'idiomorph';
import { find, findAll } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { takeFields } from './field-marks.js';

/** The stylesheets of a document: those of another theme are loaded with a document of its own. */
const sheets = (/** @type {Document} */ { head }) =>
  [...head.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')).join(' ');

/** The script of a preview, which has its marks; null in any other document. */
export const scriptOf = (/** @type {ParentNode} */ root) => find(root, 'script[data-ms-marks]', HTMLScriptElement);

/** Attributes of a button that its text alone does not have. */
const OF_BUTTONS = ['type', 'aria-expanded', 'aria-controls'];

/** The buttons of a page whose texts are typed in place become other elements: a button takes the keys that are typed in it. */
function openButtons(/** @type {Document} */ page) {
  findAll(page, 'main button:is([data-ms-field], :has([data-ms-field]))').forEach((button) => {
    const element = page.createElement('div');
    [...button.attributes].filter(({ name }) => !OF_BUTTONS.includes(name)).forEach(({ name, value }) => element.setAttribute(name, value));
    element.append(...button.childNodes);
    button.replaceWith(element);
  });
}

/**
 * Adds a button before each block, for the keyboard.
 *
 * @param {Document} page
 * @param {string} label
 */
function addButtons(page, label) {
  const blocks = new Map(findAll(page, '[data-ms-mark]').reverse().map((element) => [element.dataset.msMark, element]));
  blocks.forEach((element, block) => {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'ms-mark-button fr-btn fr-btn--sm';
    button.dataset.msEditOf = block;
    button.textContent = format(label, block);
    element.before(button);
  });
}

/** Makes a document without marks of texts the page that is edited. */
export function editState(/** @type {Document} */ page, /** @type {string} */ label) {
  openButtons(page);
  addButtons(page, label);
}

/**
 * The document with a state of the page.
 *
 * @param {string} address
 * @returns {Promise<Document | null>} null where this document cannot show it
 */
export async function fetchState(address) {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return null;
  const response = await fetch(url, { cache: 'no-store', redirect: 'error' }).catch(() => null);
  if (!response?.ok) return null;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  return scriptOf(next) && sheets(next) === sheets(document) ? next : null;
}

/**
 * Makes the page what another document is.
 *
 * @param {Document} next with the marks of its texts; not to be used afterwards
 * @param {string} label of the buttons before blocks
 */
export function showState(next, label) {
  takeFields(next, scriptOf(next)?.dataset.msNonce ?? '');
  editState(next, label);
  document.title = next.title;
  Idiomorph.morph(document.body, next.body, { morphStyle: 'innerHTML' });
}
