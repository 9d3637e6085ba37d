// @ts-check
import { isUnavailable } from '../shared/http.js';

/**
 * The reason of a failed request, in the words of the dialog. A response that was cut off counts as none.
 *
 * @param {HTMLElement} dialog
 * @param {Response | null} response
 */
export function failureReason(dialog, response) {
  const { msOver, msRefused, msFailed, msFault } = dialog.dataset;
  if (!response || response.ok || isUnavailable(response.status)) return msFailed;
  if (response.status === 401) return msOver;
  return [403, 404, 423].includes(response.status) ? msRefused : msFault;
}
