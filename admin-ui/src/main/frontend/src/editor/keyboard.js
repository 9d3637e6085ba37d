// @ts-check
import { closest, find, get } from '../shared/dom.js';
import { isDialogOpen } from './editor.js';
import { goBack } from './tools.js';

/** @import { BlockActions } from './block-actions.js' */
/** @import { Editor } from './editor.js' */

/** Controls that use the arrow keys themselves. */
const TEXT = 'textarea, select, [contenteditable]';

/** @param {Element} element */
const isEditable = (element) => element.matches(TEXT) || element.matches('input:not([type=checkbox], [type=radio])');

/**
 * Whether a key press is that of undo or redo.
 *
 * @param {Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>} event
 * @returns {'undo' | 'redo' | null}
 */
export function historyKey({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
  return letter === 'z' ? 'undo' : null;
}

/**
 * Whether a key press is that of saving.
 *
 * @param {Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>} event
 */
export const isSaveKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's';

/**
 * @param {Editor} editor
 * @param {BlockActions} actions
 * @param {(after: HTMLElement | null) => void} openPalette
 */
export function enableKeyboard(editor, actions, openPalette) {
  const { form, root, blocks, outline } = editor;
  const saveButton = get(form, 'button[name=then][value=save]', HTMLButtonElement);

  const currentBlock = () => {
    const element = closest(document.activeElement, '.ms-block, [data-ms-of]');
    return element && blocks.named(element.dataset.msOf ?? element.id);
  };

  /** Whether the last undo was that of the browser, in the description of an image. */
  let undoneInText = false;
  /**
   * Whether undo is that of the browser: in the description of an image, which is no part of the page. Without a text,
   * and once it is undone, undo is that of the page.
   *
   * @param {EventTarget | null} element
   * @param {'undo' | 'redo'} way
   */
  const isOfBrowser = (element, way) => {
    const box = closest(element, '.ms-image__description');
    return box !== null && (way === 'redo' ? undoneInText : get(box, 'textarea', HTMLTextAreaElement).value !== '');
  };

  /**
   * Undoes in the form instead of the browser, whose undo may change any field of the page, out of sight. Fields
   * outside the form, and dialogs, have neither.
   *
   * @param {Event} event
   * @param {'undo' | 'redo'} way
   */
  const undoInForm = (event, way) => {
    const { target } = event;
    if (isOfBrowser(target, way)) {
      undoneInText = true;
      return;
    }
    event.preventDefault();
    // The browser goes on in another field where the description has nothing to undo.
    const isElsewhere = isDialogOpen() || isOfBrowser(document.activeElement, way)
      || (target instanceof Element && isEditable(target) && !form.contains(target));
    if (isElsewhere) return;
    undoneInText = false;
    goBack(editor, way);
  };
  document.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') undoInForm(event, 'undo');
    else if (event.inputType === 'historyRedo') undoInForm(event, 'redo');
  });
  document.addEventListener('keydown', (event) => {
    if (isSaveKey(event)) {
      // The browser would save the page as a file.
      event.preventDefault();
      if (!event.repeat && !isDialogOpen()) form.requestSubmit(saveButton);
      return;
    }
    const way = historyKey(event);
    if (way) return undoInForm(event, way);
    const { target, key, altKey } = event;
    if (isDialogOpen() || !(target instanceof HTMLElement)) return;
    const section = currentBlock();
    if (altKey && key === 'Enter' && root.contains(target)) {
      event.preventDefault();
      openPalette(section ?? null);
    } else if (altKey && section && !target.matches(TEXT) && ['ArrowUp', 'ArrowDown'].includes(key)) {
      event.preventDefault();
      actions.step(section, key === 'ArrowUp' ? -1 : 1, target);
    } else if (key === 'Delete' && section && target.closest('[data-ms-of]')) {
      event.preventDefault();
      actions.remove(section, (neighbour) => {
        const line = outline.line(neighbour);
        return line && find(line, 'a');
      });
    }
  });
}
