// @ts-check
// The page as it is being written, beside the form: loaded again whenever the form is saved.
import { closest, findAll, get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';

/** Time without input before the form is saved while the preview is open, in milliseconds. */
const PAUSE = 700;

/**
 * @param {HTMLElement} section
 * @param {HTMLElement} button
 * @param {HTMLFormElement} form
 * @returns a function that opens or closes the preview
 */
export function enablePreview(section, button, form) {
  const box = get(section, '.ms-preview__box');
  const heading = get(section, 'h2');
  /** @type {HTMLIFrameElement | null} */
  let current = null;
  /** @type {HTMLIFrameElement | null} */
  let loading = null;
  let requests = 0;

  /** Asks for the address of the preview, which is valid for minutes and differs each time. */
  const load = async () => {
    if (section.hidden) return;
    requests += 1;
    const request = requests;
    const response = await fetch(section.dataset.msSource, { cache: 'no-store', headers: SCRIPTED }).catch(() => null);
    if (response?.ok && request === requests) show(await response.text());
  };

  /**
   * Shows a frame in place of the current one once it is loaded, so that nothing flickers.
   *
   * @param {string} address
   */
  const show = (address) => {
    loading?.remove();
    const frame = document.createElement('iframe');
    frame.className = 'ms-preview__frame';
    frame.title = heading.textContent ?? '';
    frame.referrerPolicy = 'no-referrer';
    frame.src = address;
    frame.addEventListener('load', () => {
      current?.remove();
      current = frame;
      loading = null;
      frame.classList.add('ms-preview__frame--there');
    }, { once: true });
    loading = frame;
    box.append(frame);
  };

  section.addEventListener('click', ({ target }) => {
    const width = closest(target, '[data-ms-width]');
    if (!width) return;
    findAll(section, '[data-ms-width]').forEach((one) => one.setAttribute('aria-pressed', String(one === width)));
    box.classList.toggle('ms-preview__box--desk', width.dataset.msWidth === 'desk');
  });
  document.addEventListener('ms:kept', load);

  /** @type {number | null} The scroll position before the page was scrolled to the preview. */
  let scrolledFrom = null;
  /** Scrolls to a preview that opens below the form. A preview beside the form is in sight. */
  const scrollToPreview = () => {
    const { top } = section.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 2) return;
    scrolledFrom = scrollY;
    section.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  const scrollBack = () => {
    if (scrolledFrom !== null) scrollTo({ top: scrolledFrom, behavior: 'instant' });
    scrolledFrom = null;
    button.focus({ preventScroll: true });
  };

  const toggle = () => {
    section.hidden = !section.hidden;
    button.setAttribute('aria-expanded', String(!section.hidden));
    if (section.hidden) delete form.dataset.msPause;
    else form.dataset.msPause = String(PAUSE);
    load();
    if (section.hidden) scrollBack();
    else scrollToPreview();
  };
  get(section, '[data-ms-close]').addEventListener('click', toggle);
  return toggle;
}
