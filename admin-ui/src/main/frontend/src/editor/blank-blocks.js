// @ts-check
import { SCRIPTED } from '../shared/http.js';

/**
 * Loads blocks without values, or those of a ready section, and caches them.
 *
 * @param {string} url
 * @returns a function that returns the markup of a type, or null where the server does not answer
 */
export function blankBlocks(url) {
  /** @type {Map<string, string>} */
  const cache = new Map();
  return async (/** @type {string} */ type) => {
    const cached = cache.get(type);
    if (cached !== undefined) return cached;
    const response = await fetch(`${url}?type=${encodeURIComponent(type)}`, { headers: SCRIPTED }).catch(() => null);
    if (!response) document.dispatchEvent(new Event('ms:unreached'));
    if (!response?.ok) return null;
    document.dispatchEvent(new Event('ms:used'));
    const html = (await response.text()).trim();
    cache.set(type, html);
    return html;
  };
}
