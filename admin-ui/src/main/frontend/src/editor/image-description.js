// @ts-check
// The question what an uploaded image shows, beside its field. Its controls have no names: the form of the page does
// not send them, and their input is no change of the page.
import { findAll, get } from '../shared/dom.js';
import { storeAlternative } from './alternative-text.js';
import { isDialogOpen } from './editor.js';

/** @import { LeftDescription } from './left-descriptions.js' */

/** @typedef {ReturnType<typeof imageDescription>} ImageDescription */

/**
 * @param {HTMLElement} box
 * @param {HTMLInputElement} field of the image
 * @param {(message: string, className?: string) => void} onEnd called when the question is answered, or put off
 */
export function imageDescription(box, field, onEnd) {
  const { id } = field;
  const text = get(box, 'textarea', HTMLTextAreaElement);
  const decorative = get(box, 'input', HTMLInputElement);
  const error = get(box, '[role=alert]');
  const [textLabel, decorativeLabel] = findAll(box, 'label', HTMLLabelElement);
  text.id = `${id}-described`;
  decorative.id = `${id}-decorative`;
  error.id = `${id}-undescribed`;
  textLabel.htmlFor = text.id;
  decorativeLabel.htmlFor = decorative.id;
  box.setAttribute('aria-label', textLabel.firstChild?.textContent?.trim() ?? '');
  text.setAttribute('aria-describedby', error.id);
  let url = '';

  /** @param {string} reason */
  const showError = (reason) => {
    error.textContent = reason;
    error.hidden = !reason;
  };
  /**
   * @param {string} message
   * @param {string} [className]
   */
  const end = (message, className) => {
    box.hidden = true;
    onEnd(message, className);
  };

  /** @param {Pick<LeftDescription, 'url' | 'text' | 'decorative'>} answer */
  const show = (answer) => {
    url = answer.url;
    text.value = answer.text;
    decorative.checked = answer.decorative;
    showError('');
    box.hidden = false;
  };

  const store = async () => {
    const purpose = decorative.checked ? 'decorative' : 'informative';
    const { state, reason } = await storeAlternative(url, [['purpose', purpose], ['alt', text.value]], box);
    const isOvertaken = state === 'overtaken';
    showError(isOvertaken ? '' : reason);
    if (state === 'stored') end(box.dataset.msDone);
    else if (isOvertaken) end(reason, 'fr-message fr-message--warning');
    else text.focus();
    return state;
  };

  ['input', 'change'].forEach((name) => box.addEventListener(name, (event) => event.stopPropagation()));
  box.addEventListener('keydown', (event) => {
    // Enter in the checkbox would send the form of the page.
    if (event.key !== 'Enter' || event.target !== decorative) return;
    event.preventDefault();
    store();
  });
  get(box, '[data-ms-store]').addEventListener('click', store);
  get(box, '[data-ms-later]').addEventListener('click', () => end(box.dataset.msLeft));

  return {
    store,
    /** Whether it holds an answer that is stored nowhere. */
    isPending: () => box.isConnected && !box.hidden && (text.value.trim() !== '' || decorative.checked),
    /** @returns {LeftDescription} the answer so far */
    answer: () => ({ image: field.value, url, text: text.value, decorative: decorative.checked }),
    show,
    /** @param {string} address where the answer is stored */
    ask: (address) => {
      show({ url: address, text: '', decorative: false });
      // Another field that somebody writes in meanwhile keeps the focus.
      const active = document.activeElement;
      const isWriting = active !== field && active?.matches('input, textarea, [contenteditable]');
      if (!isWriting && !isDialogOpen()) text.focus();
    },
  };
}
