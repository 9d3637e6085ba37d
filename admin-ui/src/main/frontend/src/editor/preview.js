// @ts-check
// The page as it is being written, beside the form: loaded again whenever the form is saved. It shows the block that is
// being edited, and a click in a block opens its form.
import { closest, findAll, get } from '../shared/dom.js';
import { SCRIPTED } from '../shared/http.js';
import { firstField } from './editor.js';
import { previewFrames } from './preview-frames.js';
import { storedWidth, storeWidth } from './preview-memory.js';

/** @import { Editor } from './editor.js' */
/** @import { Folding } from './folding.js' */
/** @import { Shown } from './preview-frames.js' */

/** Time without input before the form is saved while the preview is open, in milliseconds. */
const PAUSE = 700;

/** Width of the window from which the preview has room beside the form; see `editor-preview.css`. */
const WIDE = '(min-width: 75em)';

/**
 * @param {Editor} editor
 * @param {HTMLElement} section
 * @param {Folding} folding
 * @returns a function that opens or closes the preview
 */
export function enablePreview({ form, root, blocks, fields, tools }, section, folding) {
  const box = get(section, '.ms-preview__box');
  const page = get(root, '[data-ms-preview-page]', HTMLAnchorElement);
  const wide = matchMedia(WIDE);
  /** The blocks of the form that was saved last, by name. */
  let savedOrder = blocks.all().map(({ id }) => id);
  /** The name of the edited block; empty without one. */
  let edited = '';
  /** The name of the block that the preview was scrolled to. */
  let followed = '';
  let requests = 0;

  /** @param {Shown} shown */
  const follow = ({ port, order }) => {
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

  const frames = previewFrames(box, { title: get(section, 'h2').textContent ?? '', onLoad: follow, onEdit: edit });

  /** Asks for the address of the preview, which is valid for minutes and differs each time. */
  const load = async () => {
    requests += 1;
    const request = requests;
    const order = savedOrder;
    const response = await fetch(section.dataset.msSource, { cache: 'no-store', headers: SCRIPTED }).catch(() => null);
    if (response?.ok && request === requests) frames.load(await response.text(), order);
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
    savedOrder = detail.blocks;
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
