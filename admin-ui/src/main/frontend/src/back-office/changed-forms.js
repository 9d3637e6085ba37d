// @ts-check
/**
 * Forms with changes that are neither sent nor saved: leaving the page asks for confirmation while there is one.
 *
 * @type {Set<HTMLFormElement>}
 */
export const changedForms = new Set();
