// @ts-check
/**
 * A text without accents, ligatures and capitals.
 *
 * @param {string} text
 */
export const normalise = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('’', "'");

/**
 * The words of a query.
 *
 * @param {string} query
 */
export const wordsOf = (query) => normalise(query).split(/\s+/).filter(Boolean);

/**
 * The best of the entries that match a query: the one with this name, else the first whose name begins with it, else
 * the first.
 *
 * @template T
 * @param {T[]} entries
 * @param {(entry: T) => string} nameOf the normalised name of an entry
 * @param {string} query
 */
export function bestMatch(entries, nameOf, query) {
  const words = normalise(query.trim());
  return entries.find((entry) => nameOf(entry) === words)
    ?? entries.find((entry) => nameOf(entry).startsWith(words))
    ?? entries[0];
}
