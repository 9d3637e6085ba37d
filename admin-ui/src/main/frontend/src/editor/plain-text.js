// @ts-check
/**
 * The paragraphs of a text without markup, each as its lines.
 *
 * @param {string} text
 */
export const paragraphsOf = (text) =>
  text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim()).map((paragraph) => paragraph.trim().split('\n'));

/**
 * Whether an address may be that of a link.
 *
 * @param {string} address
 */
export const isLinkAddress = (address) => /^(?:https?:|mailto:|tel:|\/|page:|media:|site:)/i.test(address);
