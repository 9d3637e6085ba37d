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
 * Shows that the page is in the trash, with the link to restore it.
 *
 * @param {{ text: string, act: string, href: string } | null | undefined} notice
 */
export function showTrashed(notice) {
  const place = document.getElementById('gone');
  if (!place || place.textContent === (notice ? `${notice.text} ${notice.act}` : '')) return;
  if (!notice) return place.replaceChildren();
  const link = Object.assign(document.createElement('a'), { href: notice.href, textContent: notice.act });
  place.replaceChildren(`${notice.text} `, link);
}
