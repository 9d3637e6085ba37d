// @ts-check
// The page as it is being written, beside the form: loaded again whenever the form is saved. It shows the block that is
// being edited; a click in a block opens its form, and a click in a text types it where it stands. As wide as the page it
// is the place where one works: the form beside it shows the selected block alone, whose bar is in the page.
import { closest, findAll, get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { announce, firstField } from './editor.js';
import { previewFrame } from './preview-frame.js';
import { storedWidth, storeWidth } from './preview-memory.js';
import { previewSelection } from './preview-selection.js';
import { controlShowing, nameOf, savedForm } from './typed-fields.js';

/** @import { Editor } from './editor.js' */
/** @import { Folding } from './folding.js' */
/** @import { Shown } from './preview-frame.js' */
/** @import { Message } from '../shared/block-messages.js' */

/** Time without input before the form is saved while the preview is open, in milliseconds. */
const PAUSE = 700;

/** How long an address of the preview is used, in milliseconds: half of the time that it is valid. */
const ADDRESS_AGE = 5 * 60_000;

/** Width of the window from which the preview has room beside the form; see `editor-preview.css`. */
const WIDE = '(min-width: 75em)';

/**
 * @param {Editor} editor
 * @param {HTMLElement} section
 * @param {Folding} folding
 * @param {(way: 'undo' | 'redo') => void} step goes one step back or forth
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
  /** Whether a text of the preview was refused since the cursor is in it. */
  let refused = false;

  /** Whether the preview is as wide as the page. */
  const isPage = () => box.dataset.msShown === 'page';
  const selection = previewSelection({ blocks, fields }, folding, { isPage, current: () => frame.current() });

  /**
   * Opens the form of the block whose text is being typed; the focus stays there.
   *
   * @param {Shown} shown
   * @param {number} position
   */
  const accompany = (shown, position) => {
    // Input in one text is a step of its own.
    history.settle();
    refused = false;
    const name = shown.saved.blocks[position - 1] ?? '';
    if (name !== selection.name()) selection.select(name);
  };

  /**
   * Puts what is typed in the preview into its field.
   *
   * @param {Shown} shown
   * @param {Message} message
   */
  const type = (shown, { value, field, text, was }) => {
    const control = controlShowing(form, nameOf(shown.saved, value, field), was);
    if (!control) {
      // Said once; what was typed goes with the next state of the page, which is loaded when the cursor leaves.
      if (!refused) announce(section.dataset.msStale ?? '');
      refused = true;
      frame.postpone();
      return;
    }
    fields.set(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** @type {Record<string, (shown: Shown, message: Message) => void>} */
  const typed = {
    enter: (shown, { value }) => accompany(shown, value),
    type,
    leave: () => { if (frame.takeOutdated()) load(); },
    undo: () => step('undo'),
    redo: () => step('redo'),
  };

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
    onTyping: (shown, message) => typed[message.act](shown, message),
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
