// @ts-check
/** @typedef {[name: string, value: string]} Field */

/**
 * The fields of a form that may be stored with a history entry: neither files nor the CSRF token.
 *
 * @param {FormData} data
 */
export const storableFields = (data) =>
  /** @type {Field[]} */ ([...data].filter(([name, value]) => name !== '_csrf' && typeof value === 'string'));

/**
 * The values of the fields with a name. Browsers normalise line breaks differently in `FormData` and in `value`.
 *
 * @param {Field[]} fields
 * @param {string} name
 */
export const valuesOf = (fields, name) =>
  fields.filter(([own]) => own === name).map(([, value]) => value.replaceAll('\r\n', '\n'));

/**
 * Whether the fields with a name have the same values.
 *
 * @param {Field[]} one
 * @param {Field[]} other
 * @param {string} name
 */
export const haveSameValues = (one, other, name) => valuesOf(one, name).join('\n') === valuesOf(other, name).join('\n');
