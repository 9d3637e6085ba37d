// @ts-check
// Uploading a document beside its field.
import { sendFile, shownName } from '../back-office/upload-request.js';
import { children, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { announce } from './editor.js';
import { chooseFile } from './image-file.js';

/** @import { Target } from './picker.js' */

/** @typedef {ReturnType<typeof fileUploads>} FileUploads */

/** @param {HTMLTemplateElement} template of the elements beside a field, with the messages and limits */
export function fileUploads(template) {
  const words = template.dataset;
  let running = 0;

  addEventListener('beforeunload', (event) => { if (running) event.preventDefault(); });

  return {
    /**
     * Adds the button and its state to a field.
     *
     * @param {HTMLInputElement} field
     * @param {HTMLElement} after the element that they follow
     * @param {(target: Target) => void} choose called with the file
     */
    enable: (field, after, choose) => {
      const elements = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      const [button, state] = children(elements);
      const label = get(/** @type {HTMLElement} */ (field.parentElement), 'label').firstChild?.textContent ?? '';
      get(button, 'span').textContent = ` ${label.trim()}`;

      /**
       * @param {string} message
       * @param {string} [className]
       */
      const say = (message, className = '') => {
        state.className = `fr-text--sm fr-mb-0 ${className}`;
        state.textContent = message;
      };

      /** @param {File} file */
      const send = async (file) => {
        if (file.size > Number(words.msHeaviest)) return say(words.msHeavy ?? '', 'fr-error-text');
        running += 1;
        // Screen readers announce the outcome, not each step of the progress.
        state.ariaBusy = 'true';
        const result = await sendFile(words.msAction ?? '', words, file, (percent) =>
          say(percent < 100 ? format(words.msSending, shownName(file), percent) : words.msChecking ?? ''));
        running -= 1;
        state.ariaBusy = 'false';
        say(result.message, result.taken ? 'fr-valid-text' : 'fr-error-text');
        if (!result.taken || !result.address) return;
        document.dispatchEvent(new Event('ms:used'));
        if (field.isConnected) choose({ address: result.address, title: shownName(file) });
        else announce(result.message);
      };
      button.addEventListener('click', async () => {
        // One at a time: the last would not be the one that is chosen.
        if (state.ariaBusy === 'true') return;
        const file = await chooseFile(words.msAccept ?? '');
        if (file) send(file);
      });
      after.after(elements);
    },
  };
}
