// @ts-check
// The marks that tell which field of the form a text comes from. They are made of characters that no browser shows; see
// `FieldMarks.java`, which writes them.

/** Begins a mark, and ends it. Between them an ASCII character is written as the one with its code in this block. */
const START = '\u{E0001}';
const TAGS = 0xE0000;
const MARK = /\u{E0001}([\u{E0020}-\u{E007E}]*)\u{E007F}/gu;

/** Codes of the kinds of texts: a line, several lines, a rich text, the cell of a table. */
const KINDS = 'lmrc';

/** Code of a text of several lines. */
export const MULTILINE = 'm';

/** Code of a text with markup. */
export const RICH = 'r';

/** @param {string} tags */
const ascii = (tags) => [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? TAGS) - TAGS)).join('');

/** The texts of a document, scripts and the title included, in which there is a mark. */
function markedTexts(/** @type {Document} */ page) {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (text.data.includes(START)) texts.push(text);
  }
  return texts;
}

/**
 * The ranges between the beginning and the end of a mark. Those of content, which does not know the nonce, are none.
 *
 * @param {Text[]} texts
 * @param {string} nonce
 */
function rangesOf(texts, nonce) {
  /** @type {{ code: string, path: string, range: Range }[]} */
  const found = [];
  /** @type {typeof found} */
  const open = [];
  texts.forEach((text) => [...text.data.matchAll(MARK)].forEach((mark) => {
    const says = ascii(mark[1]);
    if (says.startsWith(nonce)) {
      const range = /** @type {Document} */ (text.ownerDocument).createRange();
      range.setStart(text, mark.index + mark[0].length);
      open.push({ code: says.charAt(nonce.length), path: says.slice(nonce.length + 1), range });
    } else if (!says) {
      const ended = open.pop();
      if (!ended) return;
      ended.range.setEnd(text, mark.index);
      found.push(ended);
    }
  }));
  return found;
}

/** @param {Text} text */
function removeMarks(text) {
  [...text.data.matchAll(MARK)].reverse().forEach((mark) => text.deleteData(mark.index, mark[0].length));
}

/**
 * The element with the text of a range alone; null where elements of others are in it.
 *
 * @param {Range} range
 */
function elementOf(range) {
  const parent = range.startContainer.parentElement;
  if (!parent || parent !== range.endContainer.parentElement) return null;
  const isAlone = parent.textContent?.trim() === range.toString().trim();
  if (isAlone && !parent.dataset.msMark) return parent;
  const element = parent.ownerDocument.createElement('span');
  range.surroundContents(element);
  return element;
}

/**
 * The element with a rich text alone.
 *
 * @param {Range} range
 */
function boxOf(range) {
  const parent = range.startContainer.parentElement;
  if (!parent || parent !== range.endContainer.parentElement) return null;
  const isAlone = parent.textContent?.trim() === range.toString().trim()
    && [...parent.children].every((element) => range.intersectsNode(element));
  if (isAlone && !parent.dataset.msMark) return parent;
  // Without a box of its own: it changes nothing of the page.
  const box = parent.ownerDocument.createElement('div');
  box.className = 'ms-mark-text';
  range.surroundContents(box);
  return box;
}

/**
 * Removes all marks from a document, which is then as visitors will have it but for attributes: `data-ms-field` of each text
 * that can be typed in place has the path of its field in the form of its block, `data-ms-kind` the code of its kind.
 *
 * @param {Document} page
 * @param {string} nonce of the marks
 */
export function takeFields(page, nonce) {
  const texts = markedTexts(page);
  const ranges = rangesOf(texts, nonce);
  // Ranges follow the text that is removed around them.
  texts.forEach(removeMarks);
  [...page.querySelectorAll('*')].forEach((element) => [...element.attributes].forEach((attribute) => {
    if (attribute.value.includes(START)) attribute.value = attribute.value.replace(MARK, '');
  }));
  ranges.forEach(({ code, path, range }) => {
    const parent = range.startContainer.parentElement;
    if (!code || !KINDS.includes(code) || !parent?.closest('main') || parent.closest('button')) return;
    const element = code === RICH ? boxOf(range) : elementOf(range);
    if (!element) return;
    element.dataset.msField = path;
    element.dataset.msKind = code;
  });
}
