// @ts-check
import { findAll } from '../shared/dom.js';
import { toTabSeparated } from './table-cells.js';

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre,'
  + ' table, caption, tr, td, th, br';

/**
 * A copy of an element as one line: a space between paragraphs, a semicolon between list items.
 *
 * @param {HTMLElement} element
 */
function asLine(element) {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
  findAll(copy, 'li').filter(({ textContent }) => textContent?.trim()).forEach((item) => {
    if (item.previousElementSibling || item.parentElement?.closest('li')) item.prepend('; ');
  });
  copy.querySelectorAll(BLOCKS).forEach((block) => block.replaceWith(' ', ...block.childNodes, ' '));
  return copy;
}

/** @param {HTMLElement} element */
const textOf = (element) => (asLine(element).textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * A table as paragraphs, for a text that cannot contain tables: one for the caption and for each row.
 *
 * @param {HTMLTableElement} table
 */
export function toParagraphs(table) {
  /** @type {HTMLElement[][]} */
  const lines = [...table.rows].map(({ cells }) => [...cells]);
  if (table.caption) lines.unshift([table.caption]);
  return lines.map((cells) => {
    const paragraph = document.createElement('p');
    cells.filter(textOf).forEach((cell) =>
      paragraph.append(...(paragraph.hasChildNodes() ? [' : '] : []), ...asLine(cell).childNodes));
    return paragraph;
  });
}

/**
 * Whether a table has content beyond text that a table block would lose: links, or bold and italic text below its first
 * row.
 *
 * @param {HTMLTableElement} table
 */
export const hasFormatting = (table) =>
  table.querySelector('a[href]') !== null
  || [...table.rows].slice(1).some((row) => row.querySelector('b, strong, i, em'));

/**
 * The cells of a table as tab-separated text.
 *
 * @param {HTMLTableElement} table
 */
export const cellsOf = (table) => toTabSeparated([...table.rows].map(({ cells }) =>
  [...cells].map((cell) => ({ text: textOf(cell), rowSpan: cell.rowSpan, colSpan: cell.colSpan }))));

/**
 * Whether an element is a table of data: word processors also lay out text in tables of one row or one column.
 *
 * @param {Node} node
 * @returns {node is HTMLTableElement}
 */
export const isDataTable = (node) =>
  node instanceof HTMLTableElement && node.rows.length > 1 && [...node.rows].some(({ cells }) => cells.length > 1);

/**
 * Removes the caption of a table: its own, or the paragraph beside it that Word writes.
 *
 * @param {HTMLTableElement} table
 * @returns its text
 */
export function takeCaption(table) {
  const beside = [table.previousElementSibling, table.nextElementSibling]
    .find((one) => one?.matches('p[class*=MsoCaption]'));
  const element = table.caption ?? /** @type {HTMLElement | undefined} */ (beside);
  const caption = element ? textOf(element) : '';
  element?.remove();
  return caption;
}
