// @ts-check
// Flags about the current page, in the session storage of the tab. The storage throws where the browser is configured
// to refuse it.

/** @param {string} name */
const keyOf = (name) => `${name} ${location.pathname}`;

/** @param {string} name */
export function setFlag(name) {
  try {
    sessionStorage.setItem(keyOf(name), 'true');
  } catch {
    // The flag is lost.
  }
}

/**
 * Reads a flag and clears it.
 *
 * @param {string} name
 */
export function takeFlag(name) {
  try {
    const value = sessionStorage.getItem(keyOf(name));
    sessionStorage.removeItem(keyOf(name));
    return value !== null;
  } catch {
    return false;
  }
}
