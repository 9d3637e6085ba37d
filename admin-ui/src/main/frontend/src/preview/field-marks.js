// @ts-check
// The marks that tell which field of the form a text comes from. They are made of characters that no browser shows; see
// `FieldMarks.java`, which writes them.

/** Begins a mark, and ends it. Between them an ASCII character is written as the one with its code in this block. */
const START = '\u{E0001}';
const TAGS = 0xE0000;
const MARK = /\u{E0001}([\u{E0020}-\u{E007E}]*)\u{E007F}/gu;

/** The kinds of texts that are typed in place, by their code. */
const PLAIN = { l: false, m: true };

/**
 * A text of the page that can be typed in place.
 *
 * @typedef {object} TextField
 * @property {HTMLElement} element with this text and nothing else
 * @property {string} path the name of its field in the form of its block
 * @property {boolean} multiline
 */

/** @param {string} tags */
const ascii = (tags) => [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? TAGS) - TAGS)).join('');

/** The texts of the document, scripts and the title included, in which there is a mark. */
function markedTexts() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
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
      const range = document.createRange();
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
  const element = document.createElement('span');
  range.surroundContents(element);
  return element;
}

/**
 * Removes all marks from the document: it is then as visitors will have it.
 *
 * @param {string} nonce of the marks
 * @returns {TextField[]}
 */
export function takeFields(nonce) {
  const texts = markedTexts();
  const ranges = rangesOf(texts, nonce);
  // Ranges follow the text that is removed around them.
  texts.forEach(removeMarks);
  [...document.querySelectorAll('*')].forEach((element) => [...element.attributes].forEach((attribute) => {
    if (attribute.value.includes(START)) attribute.value = attribute.value.replace(MARK, '');
  }));
  return ranges.flatMap(({ code, path, range }) => {
    if (!(code in PLAIN)) return [];
    const isShown = range.startContainer.parentElement?.closest('main') && !range.startContainer.parentElement.closest('button');
    const element = isShown ? elementOf(range) : null;
    return element ? [{ element, path, multiline: PLAIN[/** @type {'l' | 'm'} */ (code)] }] : [];
  });
}
