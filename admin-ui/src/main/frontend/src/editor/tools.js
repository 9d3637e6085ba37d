// @ts-check
// The buttons over the page.
import { closest } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { copiedBlock } from './block-clipboard.js';
import { announce } from './editor.js';
import { enablePreview } from './preview.js';

/** @import { Editor } from './editor.js' */
/** @import { Folding } from './folding.js' */
/** @import { Insertion } from './insertion.js' */

/**
 * Shows the next step of undo or redo on its button.
 *
 * @param {HTMLElement} button
 * @param {string | undefined} step
 */
export function showStep(button, step) {
  button.setAttribute('aria-disabled', String(!step));
  button.title = step ? format(button.dataset.msOf ?? '', step) : button.dataset.msNone;
  button.textContent = button.title;
}

/**
 * Shows the button to paste a block if one was copied.
 *
 * @param {Editor} editor
 */
export function showPaste({ tools: { paste } }) {
  const copied = copiedBlock();
  /** @type {HTMLElement} */ (closest(paste, 'li')).hidden = !copied;
  if (copied) paste.textContent = format(paste.dataset.msOf ?? '', copied.label);
}

/**
 * @param {Editor} editor
 * @param {'undo' | 'redo'} way
 * @returns whether there was a step
 */
export function goBack({ blocks: { messages }, history, tools }, way) {
  const step = history[way]();
  announce(step ? format(way === 'undo' ? messages.msUndone : messages.msRedone, step) : tools[way].dataset.msNone);
  return step !== null;
}

/**
 * @param {Editor} editor
 * @param {Insertion} insertion
 * @param {Folding} folding
 * @param {(after: HTMLElement | null) => void} openPalette
 */
export function enableTools(editor, insertion, folding, openPalette) {
  const { root } = editor;
  const preview = document.getElementById('preview');
  const togglePreview = preview && enablePreview(editor, preview, folding, (way) => goBack(editor, way));
  /** @type {Record<string, () => void>} */
  const actions = {
    preview: () => togglePreview?.(),
    undo: () => goBack(editor, 'undo'),
    redo: () => goBack(editor, 'redo'),
    add: () => openPalette(null),
    fold: folding.toggleAll,
    paste: () => {
      const copied = copiedBlock();
      if (copied) insertion.paste(copied);
    },
  };
  root.addEventListener('click', ({ target }) => {
    const usual = closest(target, '[data-ms-usual]');
    if (usual) {
      insertion.setPlace(null);
      insertion.add(usual.dataset.msUsual, usual.dataset.msName);
    }
    const button = closest(target, '[data-ms-tool]');
    if (button && button.getAttribute('aria-disabled') !== 'true') actions[button.dataset.msTool ?? '']();
  });
}
