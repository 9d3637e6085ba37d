// @ts-check
// What is remembered of the current page, in the session storage of the tab. The storage throws where the browser is
// configured to refuse it: nothing is remembered then.

/** @param {string} name */
const keyOf = (name) => `${name} ${location.pathname}`;

/**
 * @param {string} name
 * @param {unknown} value which JSON can hold
 */
export function store(name, value) {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // The value is lost.
  }
}

/**
 * @param {string} name
 * @returns {unknown} null where nothing is stored
 */
export function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Reads a value and clears it.
 *
 * @param {string} name
 * @returns {unknown} null where nothing is stored
 */
export function take(name) {
  const value = read(name);
  if (value !== null) sessionStorage.removeItem(keyOf(name));
  return value;
}
