// @ts-check
/** The attribute that carries the styles of pasted elements. */
export const STYLE = 'data-ms-style';

/**
 * Makes pasted markup harmless before anything parses it: the content security policy reports every `style` attribute
 * and every handler of a parsed document, even of one that is never shown. Styles are kept under another name, because
 * they carry structure.
 *
 * @param {string} html
 */
export const neutralise = (html) => html
  .replace(/<!\[(?:if|endif)[^>]*>/gi, '')
  .replace(/<style[\s\S]*?<\/style>/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag
    .replace(/\sstyle(?=\s*=)/gi, ` ${STYLE}`)
    .replace(/\son[a-z]+(?=\s*=)/gi, ' data-ms-none'));

/** Images, and links to files of the computer of the author: pages cannot show them. */
const UNAVAILABLE = /<(?:img|v:imagedata)\b|\shref\s*=\s*["']?(?:file:|[a-z]:\\)/i;

/**
 * Whether pasted markup refers to what a page cannot show.
 *
 * @param {string} html
 */
export const hasUnavailable = (html) => UNAVAILABLE.test(html);
