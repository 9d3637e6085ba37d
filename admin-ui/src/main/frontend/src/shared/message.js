// @ts-check
/**
 * A message of the page with its placeholders `{0}`, `{1}`… replaced.
 *
 * @param {string} pattern
 * @param {...(string | number)} values
 */
export const format = (pattern, ...values) =>
  values.reduce((/** @type {string} */ text, value, i) => text.replaceAll(`{${i}}`, () => String(value)), pattern);
