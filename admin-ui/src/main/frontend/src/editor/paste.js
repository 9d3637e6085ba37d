// @ts-check
// Text from a word processor, as a rich text or as blocks.
import { findAll } from '../shared/dom.js';
import { parsePasted } from './paste-structure.js';
import { cellsOf, hasFormatting, isDataTable, takeCaption, toParagraphs } from './paste-tables.js';

/** @typedef {{ html: string, lines?: boolean, cells?: undefined }} TextPart `lines`: contains a table as paragraphs */
/** @typedef {{ cells: string, caption: string, formatted: boolean }} TablePart `formatted`: its formatting is lost */
/** @typedef {TextPart | TablePart} PastedPart */

/**
 * The markup of a text, without tables, empty elements and comments.
 *
 * @param {HTMLElement} body which is changed
 */
function toText(body) {
  findAll(body, 'table', HTMLTableElement).forEach((table) => table.replaceWith(...toParagraphs(table)));
  findAll(body, 'p, ul, ol, li, h2, h3, h4').forEach((element) => {
    if (!element.textContent?.replace(/\u00a0/g, ' ').trim()) element.remove();
  });
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  /** @type {Comment[]} */
  const comments = [];
  while (walker.nextNode()) comments.push(/** @type {Comment} */ (walker.currentNode));
  comments.forEach((comment) => comment.remove());
  return body.innerHTML;
}

/**
 * @param {TablePart | HTMLElement} part a table, or the body of a text
 * @returns {PastedPart}
 */
const finished = (part) =>
  (part instanceof HTMLElement ? { lines: findAll(part, 'table').some(isDataTable), html: toText(part) } : part);

/**
 * Pasted markup as one text.
 *
 * @param {string} html
 */
export const cleanPasted = (html) => toText(parsePasted(html));

/**
 * Pasted markup as texts and tables, in their order.
 *
 * @param {string} html
 * @returns {PastedPart[]}
 */
export function splitPasted(html) {
  const body = parsePasted(html);
  body.querySelectorAll('div, section, article, center').forEach((box) => {
    if (!box.closest('table')) box.replaceWith(...box.childNodes);
  });
  /** @type {(TablePart | HTMLElement)[]} */
  const parts = [];
  const currentText = () => {
    const last = parts.at(-1);
    if (last instanceof HTMLElement) return last;
    const text = document.createElement('div');
    parts.push(text);
    return text;
  };
  // Captions are taken first: that of a table may stand in the text before it.
  const captions = new Map([...body.children].filter(isDataTable).map((table) => [table, takeCaption(table)]));
  [...body.childNodes].forEach((node) => {
    if (!isDataTable(node)) currentText().append(node);
    else parts.push({ cells: cellsOf(node), caption: captions.get(node) ?? '', formatted: hasFormatting(node) });
  });
  return parts.map(finished).filter((part) => part.cells !== undefined || part.html.trim());
}
