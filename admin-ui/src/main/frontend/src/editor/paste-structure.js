// @ts-check
// The structure of text from a word processor: it is kept, its formatting is not.
import { findAll } from '../shared/dom.js';
import { neutralise, STYLE } from './paste-source.js';
import { isBold, isComment, isItalic, isListMarker, isNormalWeight, isNumbered, listLevel } from './word-styles.js';

/** Tracked deletions and comments of Word and others. The text that a comment is about stays. */
const REVISIONS = 'del, .msoDel, .msocomanchor, .msocomoff, .msocomtxt,'
  + ' [class^=MsoCommentText], [class^=MsoCommentSubject]';
const STYLED = `[${STYLE}]`;

/** @param {Element} element */
const styleOf = (element) => element.getAttribute(STYLE) ?? '';

/**
 * @param {Element} element
 * @param {string} tag
 */
function wrapContent(element, tag) {
  const wrapper = document.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/**
 * @param {Element} element
 * @param {string} tag
 */
function changeTag(element, tag) {
  const other = document.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/**
 * Removes tracked deletions and comments.
 *
 * @param {Element} root
 * @returns their number
 */
function removeRevisions(root) {
  const styled = [...root.querySelectorAll(STYLED)].filter((element) => isComment(styleOf(element)));
  const revisions = [...root.querySelectorAll(REVISIONS), ...styled];
  revisions.forEach((element) => element.remove());
  return revisions.length;
}

/**
 * Turns bold and italic styles into elements. Google Docs wraps a whole text in a `b` of normal weight.
 *
 * @param {Element} root
 */
function convertStyles(root) {
  root.querySelectorAll(STYLED).forEach((element) => {
    const style = styleOf(element);
    if (element.matches('b, strong') && isNormalWeight(style)) element.replaceWith(...element.childNodes);
    if (!element.matches('span')) return;
    if (isBold(style)) wrapContent(element, 'strong');
    if (isItalic(style)) wrapContent(element, 'em');
  });
}

/**
 * Removes the marker that Word has written into a list item.
 *
 * @param {Element} paragraph
 * @returns its text
 */
function takeMarker(paragraph) {
  const marker = [...paragraph.querySelectorAll(STYLED)].find((element) => isListMarker(styleOf(element)));
  marker?.remove();
  return marker?.textContent ?? '';
}

/**
 * Turns the paragraphs that Word writes for list items into lists.
 *
 * @param {Element} root
 */
function convertLists(root) {
  /** @type {{ level: number, list: HTMLElement }[]} The lists around the last item, outermost first. */
  let open = [];
  findAll(root, 'p, h1, h2, h3, h4, h5, h6').forEach((paragraph) => {
    const level = listLevel(styleOf(paragraph));
    if (!level || paragraph.closest('li')) {
      open = [];
      return;
    }
    if (open.length && paragraph.previousElementSibling !== open[0].list) open = [];
    const tag = isNumbered(takeMarker(paragraph)) ? 'ol' : 'ul';
    // A list of the other kind at the same level is another list.
    open = open.filter((one) => one.level < level || (one.level === level && one.list.localName === tag));
    let last = open.at(-1);
    if (!last || last.level < level) {
      const list = document.createElement(tag);
      if (last) last.list.lastElementChild?.append(list);
      else paragraph.before(list);
      last = { level, list };
      open.push(last);
    }
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    last.list.append(item);
    paragraph.remove();
  });
}

/**
 * Shifts headings so that the first level is the second: the title of the page is its only heading of the first level.
 *
 * @param {Element} root
 */
function shiftHeadings(root) {
  root.querySelectorAll('p[class*=MsoTitle], p[class*=MsoHeading1]').forEach((title) => changeTag(title, 'h1'));
  const headings = findAll(root, 'h1, h2, h3, h4, h5, h6').filter((heading) => heading.textContent?.trim());
  const highest = Math.min(...headings.map(({ localName }) => Number(localName[1])));
  const shift = highest < 2 ? 2 - highest : 0;
  headings.forEach((heading) => changeTag(heading, `h${Math.min(4, Number(heading.localName[1]) + shift)}`));
}

/**
 * Parses pasted markup into a document of its own, where nothing is loaded or run.
 *
 * @param {string} html
 */
const parseDocument = (html) => new DOMParser().parseFromString(neutralise(html), 'text/html').body;

/**
 * The body of pasted markup, with its structure as elements.
 *
 * @param {string} html
 */
export function parsePasted(html) {
  const body = parseDocument(html);
  removeRevisions(body);
  convertStyles(body);
  body.querySelectorAll('style, script, meta, link, title, xml, img, object').forEach((element) => element.remove());
  [...body.querySelectorAll('*')].filter(({ localName }) => localName.includes(':'))
    .forEach((element) => element.replaceWith(...element.childNodes));
  convertLists(body);
  shiftHeadings(body);
  return body;
}

/**
 * Whether pasted markup contains tracked deletions or comments.
 *
 * @param {string} html
 */
export const hasRevisions = (html) => removeRevisions(parseDocument(html)) > 0;
