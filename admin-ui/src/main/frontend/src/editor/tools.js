// @ts-check
// The buttons over the page.
import { closest, find } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { copiedBlock } from './block-clipboard.js';
import { fold } from './block-view.js';
import { announce } from './editor.js';
import { enablePreview } from './preview.js';

/** @import { Editor } from './editor.js' */
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
 */
export function goBack({ blocks: { messages }, history, tools }, way) {
  const step = history[way]();
  announce(step ? format(way === 'undo' ? messages.msUndone : messages.msRedone, step) : tools[way].dataset.msNone);
}

/**
 * Folds all blocks without errors, or opens them.
 *
 * @param {Editor} editor
 */
export function toggleFolds({ blocks, tools }) {
  const folded = tools.fold.getAttribute('aria-pressed') !== 'true';
  tools.fold.setAttribute('aria-pressed', String(folded));
  blocks.all().forEach((section) => fold(section, folded && !find(section, '.fr-message--error, [data-ms-error]')));
}

/**
 * @param {Editor} editor
 * @param {Insertion} insertion
 * @param {(after: HTMLElement | null) => void} openPalette
 */
export function enableTools(editor, insertion, openPalette) {
  const { form, root, tools } = editor;
  const preview = document.getElementById('preview');
  const togglePreview = preview && enablePreview(preview, tools.preview, form);
  /** @type {Record<string, () => void>} */
  const actions = {
    preview: () => togglePreview?.(),
    undo: () => goBack(editor, 'undo'),
    redo: () => goBack(editor, 'redo'),
    add: () => openPalette(null),
    fold: () => toggleFolds(editor),
    paste: () => {
      const copied = copiedBlock();
      if (copied) insertion.paste(copied);
    },
  };
  root.addEventListener('click', ({ target }) => {
    const button = closest(target, '[data-ms-tool]');
    if (button && button.getAttribute('aria-disabled') !== 'true') actions[button.dataset.msTool ?? '']();
  });
}
