// @ts-check
import { byId, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { decodeText, isBinary } from './text-decoding.js';

/** In bytes; the message `admin.list-file.too-large` states it. */
const MAX_FILE_SIZE = 500_000;

/**
 * Reads a chosen file into a field: the form sends the field, not the file. A file is read completely or not at all,
 * and the former value of the field can be restored.
 *
 * @param {HTMLElement} group
 */
export function enableFileImport(group) {
  const field = byId(group.dataset.msReadInto, HTMLTextAreaElement);
  const picker = get(group, 'input', HTMLInputElement);
  const messages = get(group, '.fr-messages-group');
  const restore = get(group, 'button', HTMLButtonElement);
  const restoreLine = /** @type {HTMLElement} */ (restore.parentElement);
  /** The value that was typed, without any file. */
  let typed = '';
  /** @type {string | null} The value that the last file gave to the field. */
  let imported = null;
  group.hidden = false;

  /**
   * @param {string} text
   * @param {'error' | 'info'} kind
   */
  function showMessage(text, kind) {
    const message = document.createElement('p');
    message.className = `fr-message fr-message--${kind}`;
    message.textContent = text;
    messages.replaceChildren(message);
    group.classList.toggle('fr-upload-group--error', kind === 'error');
  }

  /** @param {string} text */
  function reject(text) {
    showMessage(text, 'error');
    picker.value = '';
  }

  /** @param {string} text */
  function fill(text) {
    field.value = text;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  picker.addEventListener('change', async () => {
    const file = picker.files?.[0];
    if (!file) return;
    if (file.size > MAX_FILE_SIZE) return reject(format(group.dataset.msTooLarge, file.name));
    let text;
    try {
      text = decodeText(await file.arrayBuffer());
    } catch {
      // The file was moved, changed or deleted after it was chosen.
      return reject(format(group.dataset.msUnreadable, file.name));
    }
    if (isBinary(text)) return reject(format(group.dataset.msNoText, file.name));
    if (field.value !== imported) typed = field.value;
    restoreLine.hidden = typed.trim() === '';
    if (restoreLine.hidden) {
      messages.replaceChildren();
      group.classList.remove('fr-upload-group--error');
    } else {
      showMessage(format(group.dataset.msReplaced, file.name), 'info');
    }
    fill(text);
    imported = field.value;
  });
  restore.addEventListener('click', () => {
    messages.replaceChildren();
    restoreLine.hidden = true;
    picker.value = '';
    imported = null;
    fill(typed);
  });
}
