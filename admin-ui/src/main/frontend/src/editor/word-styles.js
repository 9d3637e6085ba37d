// @ts-check
// Styles in which word processors express structure. Each function takes the text of a `style` attribute.

/** @param {string} style */
export const isNormalWeight = (style) => /(?:^|;)\s*font-weight:\s*(?:normal|400)/i.test(style);
/** @param {string} style */
export const isBold = (style) => /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i.test(style);
/** @param {string} style */
export const isItalic = (style) => /(?:^|;)\s*font-style:\s*italic/i.test(style);
/** @param {string} style */
export const isComment = (style) => /mso-(?:element|special-character):\s*comment/i.test(style);
/** @param {string} style */
export const isListMarker = (style) => /mso-list:\s*ignore/i.test(style);

/**
 * The level of a list item, which Word writes as a paragraph; 0 for other paragraphs.
 *
 * @param {string} style
 */
export const listLevel = (style) => Number(/mso-list:\s*\S+\s+level(\d)/i.exec(style)?.[1] ?? 0);

/**
 * Whether the marker of a list item that Word wrote as text is that of a numbered list.
 *
 * @param {string} marker
 */
export const isNumbered = (marker) => /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker);
