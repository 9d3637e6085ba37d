// @ts-check
// The page as it is being written, beside the form: loaded again whenever the form is saved. It shows the block that is
// being edited; a click in a block opens its form, and a click in a text types it where it stands.
import { closest, findAll, get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { announce, firstField } from './editor.js';
import { previewFrames } from './preview-frames.js';
import { storedWidth, storeWidth } from './preview-memory.js';
import { controlShowing, nameOf, savedForm } from './typed-fields.js';

/** @import { Editor } from './editor.js' */
/** @import { Folding } from './folding.js' */
/** @import { Shown } from './preview-frames.js' */
/** @import { Message } from '../shared/block-messages.js' */

/** Time without input before the form is saved while the preview is open, in milliseconds. */
const PAUSE = 700;

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
  const page = get(root, '[data-ms-preview-page]', HTMLAnchorElement);
  const wide = matchMedia(WIDE);
  /** The form that was saved last. */
  let saved = savedForm(form);
  /** The name of the edited block; empty without one. */
  let edited = '';
  /** The name of the block that the preview was scrolled to. */
  let followed = '';
  let requests = 0;

  /** @param {Shown} shown */
  const follow = ({ port, saved: { blocks: order } }) => {
    const value = order.indexOf(edited) + 1;
    // A new block is in the preview only after it was saved.
    port.postMessage({ act: value && edited !== followed ? 'show' : 'mark', value });
    if (value || !edited) followed = edited;
  };

  /** @param {string} name */
  const edit = (name) => {
    const block = blocks.named(name);
    if (!block) return;
    // The preview is at this block already.
    followed = name;
    folding.open(block);
    block.scrollIntoView({ block: 'start' });
    fields.enter(firstField(block));
  };

  /**
   * Opens the form of the block whose text is being typed; the focus stays there.
   *
   * @param {Shown} shown
   * @param {number} position
   */
  const accompany = (shown, position) => {
    // Input in one text is a step of its own.
    history.settle();
    const name = shown.saved.blocks[position - 1] ?? '';
    const block = blocks.named(name);
    if (block && name !== edited) {
      folding.open(block);
      block.scrollIntoView({ block: 'start' });
    }
    edited = name;
    followed = name;
    follow(shown);
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
      announce(section.dataset.msStale ?? '');
      return;
    }
    fields.set(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** @type {Record<string, (shown: Shown, message: Message) => void>} */
  const typed = {
    enter: (shown, { value }) => accompany(shown, value),
    type,
    leave: () => { if (frames.takeOutdated()) load(); },
    undo: () => step('undo'),
    redo: () => step('redo'),
  };

  const frames = previewFrames(box, {
    title: get(section, 'h2').textContent ?? '',
    onLoad: follow,
    onEdit: edit,
    onTyping: (shown, message) => typed[message.act](shown, message),
  });

  /** Asks for the address of the preview, which is valid for minutes and differs each time. */
  const load = async () => {
    if (frames.postpone()) return;
    requests += 1;
    const request = requests;
    const shown = saved;
    const response = await fetch(section.dataset.msSource, { cache: 'no-store', headers: SCRIPTED }).catch(() => null);
    if (response?.ok && request === requests) frames.load(await response.text(), shown);
  };

  /** @param {EventTarget | null} target */
  const noteEdited = (target) => {
    const name = closest(target, '.ms-block')?.id ?? '';
    if (name === edited) return;
    edited = name;
    const shown = frames.current();
    if (shown) follow(shown);
  };
  /** Makes the link to the preview as a page of its own lead to the edited block. */
  const aim = () => {
    const link = new URL(page.href);
    const block = blocks.named(edited);
    if (block) link.searchParams.set('bloc', String(blocks.indexOf(block) + 1));
    else link.searchParams.delete('bloc');
    page.href = link.href;
  };

  /** @param {string} width */
  const showWidth = (width) => {
    findAll(section, '[data-ms-width]').forEach((button) =>
      button.setAttribute('aria-pressed', String(button.dataset.msWidth === width)));
    box.classList.toggle('ms-preview__box--desk', width === 'desk');
  };
  const shownWidth = () => (box.classList.contains('ms-preview__box--desk') ? 'desk' : 'phone');

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
    tools.preview.setAttribute('aria-expanded', String(open));
    update();
  };

  section.addEventListener('click', ({ target }) => {
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
  form.addEventListener('focusin', ({ target }) => { if (!closest(target, '.ms-editor__bar')) noteEdited(target); });
  page.addEventListener('click', aim);
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
    storeWidth(section.hidden ? null : shownWidth());
  };
}
