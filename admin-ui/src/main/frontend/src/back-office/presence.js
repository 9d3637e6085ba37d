// @ts-check
import { byId } from '../shared/dom.js';

/**
 * Shows the other people at the page. An unchanged list is not replaced, so that screen readers do not announce it
 * again.
 *
 * @param {string[]} people
 */
export function showPresent(people) {
  const list = byId('present');
  if ([...list.children].map((item) => item.textContent).join() === people.join()) return;
  list.replaceChildren(...people.map((text) => {
    const item = document.createElement('li');
    item.className = 'fr-icon-user-line fr-icon--sm';
    item.textContent = text;
    return item;
  }));
}

/**
 * A change of the page that the form does not show, and a link about it.
 *
 * @typedef {{ text: string, act: string, href: string }} PageNotice
 */

/**
 * Shows a notice, or clears it. An unchanged one is not replaced, so that screen readers do not announce it again.
 *
 * @param {string} id of its place; one that has the title of a new window opens the link there
 * @param {PageNotice | null | undefined} notice
 */
export function showNotice(id, notice) {
  const place = document.getElementById(id);
  if (!place || place.textContent === (notice ? `${notice.text} ${notice.act}` : '')) return;
  if (!notice) return place.replaceChildren();
  const link = Object.assign(document.createElement('a'), { href: notice.href, textContent: notice.act });
  const { msTitle } = place.dataset;
  if (msTitle) Object.assign(link, { title: msTitle, target: '_blank', rel: 'noopener' });
  place.replaceChildren(`${notice.text} `, link);
}
