// @ts-check
import { isUnavailable } from '../shared/http.js';

/** @type {Record<number, string>} */
const MESSAGES = { 401: 'msOver', 403: 'msForbidden', 404: 'msGone', 413: 'msTooLarge', 423: 'msLocked' };

/**
 * The name of the message that explains a failed upload, given its HTTP status; 0 without a response.
 *
 * @param {number} status
 */
export const uploadError = (status) => MESSAGES[status] ?? (!status || isUnavailable(status) ? 'msLost' : 'msFault');
