// @ts-check
// The page as it is being written, beside the form: loaded again whenever the form is saved. It shows the block that is
// being edited; a click in a block opens its form, and a click in a text types it where it stands. As wide as the page it
// is the place where one works: the form beside it shows the selected block alone, whose bar is in the page.
import { closest, findAll, get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { firstField } from './editor.js';
import { previewFrame } from './preview-frame.js';
import { storedWidth, storeWidth } from './preview-memory.js';
import { previewSelection } from './preview-selection.js';
import { previewTyping } from './preview-typing.js';
import { savedForm } from './typed-fields.js';

/** @import { Editor } from './editor.js' */
/** @import { Folding } from './folding.js' */

/** Time without input before the form is saved while the preview is open, in milliseconds. */
const PAUSE = 700;

/** How long an address of the preview is used, in milliseconds: half of the time that it is valid. */
const ADDRESS_AGE = 5 * 60_000;

/** Width from which the design system shows a page as on a desktop, in pixels; a narrower frame is scaled down. */
const DESK = 992;

/** Width of the window from which the preview has room beside the form; see `editor-preview.css`. */
const WIDE = '(min-width: 75em)';

/**
 * @param {Editor} editor
 * @param {HTMLElement} section
 * @param {Folding} folding
 * @param {(way: 'undo' | 'redo') => boolean} step goes one step back or forth, if there is one
 * @returns a function that opens or closes the preview
 */
export function enablePreview({ form, root, blocks, fields, history, tools }, section, folding, step) {
  const box = get(section, '.ms-preview__box');
  const wide = matchMedia(WIDE);
  /** The form that was saved last. */
  let saved = savedForm(form);
  let requests = 0;
  /** The address of the preview, which is valid for minutes; empty without one. */
  let address = '';
  let since = 0;

  /** Whether the preview is as wide as the page. */
  const isPage = () => box.dataset.msShown === 'page';
  const selection = previewSelection({ blocks, fields }, folding, { isPage, current: () => frame.current() });

  const typing = previewTyping({ form, fields, history }, section, selection, {
    step,
    postpone: () => frame.postpone(),
    onLeave: () => { if (frame.takeOutdated()) load(); },
  });

  const frame = previewFrame(box, {
    title: get(section, 'h2').textContent ?? '',
    onLoad: selection.prepare,
    onShown: selection.restoreFocus,
    onFail: () => {
      address = '';
      load();
    },
    onEdit: selection.edit,
    onAct: selection.perform,
    onTyping: typing,
  });

  /** Shows the form as it was saved last. */
  const load = async () => {
    if (frame.postpone()) return;
    requests += 1;
    const request = requests;
    const shown = saved;
    if (!address || Date.now() - since > ADDRESS_AGE) {
      const response = await fetch(section.dataset.msSource, { cache: 'no-store', headers: SCRIPTED }).catch(() => null);
      address = response?.ok ? await response.text() : '';
      since = Date.now();
    }
    if (address && request === requests) frame.show(address, shown, selection.positionIn(shown));
  };

  /**
   * Makes a link to the preview as a page of its own lead to the edited block.
   *
   * @param {HTMLAnchorElement} link
   */
  const aim = (link) => {
    const address = new URL(link.href);
    const block = blocks.named(selection.name());
    if (block) address.searchParams.set('bloc', String(blocks.indexOf(block) + 1));
    else address.searchParams.delete('bloc');
    link.href = address.href;
  };

  /** @param {string} width */
  const showWidth = (width) => {
    findAll(section, '[data-ms-width]').forEach((button) =>
      button.setAttribute('aria-pressed', String(button.dataset.msWidth === width)));
    box.dataset.msShown = width;
    if (isPage()) {
      folding.foldOne();
      section.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
    selection.follow();
  };

  new ResizeObserver(() => box.style.setProperty('--ms-scale', String(Math.min(1, box.clientWidth / DESK)))).observe(box);

  const isShown = () => !section.hidden && wide.matches;
  /** Begins or ends to show what is typed. */
  const update = () => {
    if (!isShown()) {
      delete form.dataset.msPause;
      return;
    }
    form.dataset.msPause = String(PAUSE);
    load();
  };

  /** @param {boolean} open */
  const setOpen = (open) => {
    section.hidden = !open;
    if (!open) frame.leave();
    tools.preview.setAttribute('aria-expanded', String(open));
    update();
  };

  section.addEventListener('click', ({ target }) => {
    if (closest(target, '[data-ms-page-form]')) {
      selection.select('');
      fields.enter(firstField(form));
    }
    const chosen = closest(target, '[data-ms-width]')?.dataset.msWidth;
    if (!chosen) return;
    showWidth(chosen);
    storeWidth(chosen);
  });
  get(section, '[data-ms-close]').addEventListener('click', () => {
    setOpen(false);
    storeWidth(null);
    tools.preview.focus({ preventScroll: true });
  });
  // The tools over the form are about the block that had the focus before.
  form.addEventListener('focusin', ({ target }) => { if (!closest(target, '.ms-editor__bar')) selection.note(closest(target, '.ms-block')?.id ?? ''); });
  root.addEventListener('click', ({ target }) => {
    const link = closest(target, '[data-ms-preview-page]', HTMLAnchorElement);
    if (link) aim(link);
  });
  document.addEventListener('ms:kept', ({ detail }) => {
    saved = detail;
    if (isShown()) load();
  });
  wide.addEventListener('change', update);

  const width = storedWidth();
  if (width) {
    showWidth(width);
    setOpen(true);
  }
  return () => {
    setOpen(Boolean(section.hidden));
    storeWidth(section.hidden ? null : box.dataset.msShown ?? null);
  };
}
