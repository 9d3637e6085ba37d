// @ts-check
/** Statuses of a proxy without a server behind it, and of the server without its database. */
const UNAVAILABLE = [502, 503, 504];

/**
 * Whether a status means that requests do not reach the server for now.
 *
 * @param {number} status
 */
export const isUnavailable = (status) => UNAVAILABLE.includes(status);

/**
 * Makes the server answer a script with a status instead of a page: an ended session is a 401, and no redirect to the
 * sign-in.
 */
export const SCRIPTED = { 'HX-Request': 'true' };
