// @ts-check
import { isUnavailable } from '../shared/http.js';

/**
 * The reason of a failed request, in the words of an element. A response that was cut off counts as none.
 *
 * @param {HTMLElement} words
 * @param {Response | null} response
 */
export function failureReason(words, response) {
  const { msOver, msRefused, msFailed, msFault } = words.dataset;
  if (!response || response.ok || isUnavailable(response.status)) return msFailed;
  if (response.status === 401) return msOver;
  return [403, 404, 423].includes(response.status) ? msRefused : msFault;
}
