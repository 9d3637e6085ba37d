// @ts-check
/**
 * Whether a click opens a link beside the page, or downloads it, instead of leaving the page.
 *
 * @param {MouseEvent} event
 * @param {HTMLAnchorElement} link
 */
const keepsPage = (event, link) =>
  event.ctrlKey || event.metaKey || event.shiftKey || Boolean(link.target) || link.hasAttribute('download');

/**
 * Whether a click leaves the page by a link: to another page, not to an anchor of this one.
 *
 * @param {MouseEvent} event
 * @param {HTMLAnchorElement} link
 */
export const leavesPage = (event, link) =>
  !keepsPage(event, link) && !(link.hash && link.pathname === location.pathname);
