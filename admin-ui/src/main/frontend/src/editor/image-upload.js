// @ts-check
// Uploading an image beside its field, whether it was chosen, dropped or pasted.
import { sendFile, shownName } from '../back-office/upload-request.js';
import { children, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { announce } from './editor.js';
import { imageDescription } from './image-description.js';
import { chooseFile, imageProblem, pastedName } from './image-file.js';
import { keepDescriptions, leftDescriptions } from './left-descriptions.js';

/** @import { ImageDescription } from './image-description.js' */
/** @import { Target } from './picker.js' */

/** @typedef {ReturnType<typeof imageUploads>} ImageUploads */

/**
 * @param {HTMLTemplateElement} template of the elements beside a field, with the messages and limits
 * @param {HTMLFormElement} form
 */
export function imageUploads(template, form) {
  const words = template.dataset;
  const limits = { accept: words.msAccept, heaviest: Number(words.msHeaviest) };
  /** @type {WeakMap<HTMLInputElement, (files: File[]) => void>} */
  const senders = new WeakMap();
  /** @type {Set<ImageDescription>} */
  const descriptions = new Set();
  const takeLeft = leftDescriptions();
  let running = 0;
  /** Whether the form is sent although what is typed about an image cannot be stored. */
  let goesOn = false;

  /**
   * Why files are not sent as an image; empty when the one file is.
   *
   * @param {File[]} files
   */
  const problemOf = (files) => words[imageProblem(files, limits)] ?? '';

  const pending = () => [...descriptions].filter((description) => description.isPending());

  addEventListener('beforeunload', (event) => {
    if (running || (pending().length && !form.dataset.msSent)) event.preventDefault();
  });
  addEventListener('pagehide', () => keepDescriptions(pending().map((description) => description.answer())));
  // What is typed about an image is stored before the page is: its checks read it.
  form.addEventListener('submit', async (event) => {
    const [first] = pending();
    if (!first || event.defaultPrevented || goesOn) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const state = await first.store();
    if (state !== 'stored' && state !== 'refused') return;
    goesOn = state === 'refused';
    form.requestSubmit(event.submitter);
    goesOn = false;
  });

  return {
    /**
     * Adds the button and what it shows to a field.
     *
     * @param {HTMLInputElement} field
     * @param {HTMLElement} after the element that they follow
     * @param {(target: Target) => void} choose called with the image
     */
    enable: (field, after, choose) => {
      const elements = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      const [button, box] = children(elements);
      const state = get(box, '[role=status]');
      const hint = get(box, '.fr-hint-text');
      hint.id = `${field.id}-droppable`;
      button.setAttribute('aria-describedby', hint.id);
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
      const description = imageDescription(get(box, '.ms-image__description'), field, (message, className = 'fr-valid-text') => {
        say(message, className);
        button.focus();
      });
      descriptions.add(description);

      /** @param {File[]} files */
      const send = async (files) => {
        // One at a time: the last would not be the one that is chosen.
        if (state.ariaBusy === 'true') return;
        const problem = problemOf(files);
        if (problem) return say(problem, 'fr-error-text');
        const [file] = files;
        running += 1;
        // Screen readers announce the outcome, not each step of the progress.
        state.ariaBusy = 'true';
        const result = await sendFile(words.msAction ?? '', words, file, (percent) =>
          say(percent < 100 ? format(words.msSending, shownName(file), percent) : words.msChecking));
        running -= 1;
        state.ariaBusy = 'false';
        say(result.message, result.taken ? 'fr-valid-text' : 'fr-error-text');
        if (!result.taken || !result.address) return;
        document.dispatchEvent(new Event('ms:used'));
        if (!field.isConnected) return announce(result.message);
        choose({ address: result.address, title: shownName(file) });
        if (result.describeHref) description.ask(result.describeHref);
      };
      button.addEventListener('click', async () => {
        const file = await chooseFile(limits.accept);
        if (file) send([file]);
      });
      senders.set(field, send);
      after.after(elements);
      const left = takeLeft(field.value);
      if (left) description.show(left);
    },
    accept: limits.accept,
    /** Said where the server does not answer. */
    lost: words.msLost,
    problem: problemOf,
    /**
     * A pasted image with a name by which it is found again.
     *
     * @param {File} file
     */
    named: (file) => new File([file], pastedName(file.name, words.msPasted, new Date()), { type: file.type }),
    /**
     * Uploads the files for a field.
     *
     * @param {HTMLInputElement} field
     * @param {File[]} files
     */
    send: (field, files) => senders.get(field)?.(files),
  };
}
