// @ts-check
import { byId, find, findAll, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { changedForms } from './changed-forms.js';
import { sendFile, shownName } from './upload-request.js';

/**
 * @param {string} href
 * @param {string} text
 */
function createLink(href, text) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}

/**
 * Adds a file to the list of uploads.
 *
 * @param {HTMLElement} list
 * @param {File} file
 * @returns its name, and its state beside it
 */
function addLine(list, file) {
  const item = document.createElement('li');
  item.className = 'fr-mb-1w';
  const name = document.createElement('strong');
  name.textContent = shownName(file);
  const state = document.createElement('span');
  item.append(name, ' ', state);
  list.append(item);
  return { name, state };
}

/**
 * Replaces the list of files of the library by the current one.
 *
 * @param {(root: HTMLElement) => void} prepare
 * @returns whether the current list could be loaded
 */
async function refreshLibrary(prepare) {
  const shown = document.getElementById('library');
  const html = shown
    && await fetch(location.href).then((response) => response.ok ? response.text() : '').catch(() => '');
  const current = html && new DOMParser().parseFromString(html, 'text/html').getElementById('library');
  if (!shown || !current) return false;
  const focused = shown.contains(document.activeElement) && document.activeElement?.getAttribute('href');
  shown.replaceWith(document.adoptNode(current));
  prepare(current);
  const link = focused && findAll(current, 'a').find((one) => one.getAttribute('href') === focused);
  if (link) link.focus({ preventScroll: true });
  return true;
}

/**
 * Sends files that are chosen or dropped one after the other, with their progress. The outcome stands beside the name
 * of each.
 *
 * @param {HTMLFormElement} form
 * @param {(root: HTMLElement) => void} prepare enables the scripts of the refreshed list
 */
export function enableUpload(form, prepare) {
  const picker = get(form, 'input[type=file]', HTMLInputElement);
  const list = get(form, '[data-ms-progress]');
  const words = form.dataset;
  let queue = Promise.resolve();
  let stored = 0;
  let rejected = 0;
  let batches = 0;

  /**
   * @param {File} file
   * @param {ReturnType<typeof addLine>} line
   */
  const upload = async (file, { name, state }) => {
    const tooLarge = file.size > Number(words.msHeaviest);
    const result = tooLarge ? { taken: false, message: words.msHeavy } : await sendFile(form.action, words, file, (percent) => {
      state.textContent = percent < 100 ? format(words.msSending, shownName(file), percent) : words.msChecking;
    });
    if (result.taken) stored += 1;
    else rejected += 1;
    state.className = result.taken ? 'fr-valid-text' : 'fr-error-text';
    state.textContent = result.message;
    if (result.href) name.replaceWith(createLink(result.href, shownName(file)));
  };

  const finishBatch = async () => {
    find(list, '[data-ms-again]')?.remove();
    const item = document.createElement('li');
    item.dataset.msAgain = '';
    item.textContent = format(words.msDone, stored, rejected);
    byId('status').textContent = item.textContent;
    picker.value = '';
    list.append(item);
    if (!stored || await refreshLibrary(prepare)) return;
    item.append(' ', createLink(location.href, words.msRefresh));
  };

  /** @param {Iterable<File>} files */
  const add = (files) => {
    // The summary is about the previous files.
    document.getElementById('error-summary')?.remove();
    [...files].forEach((file) => {
      const line = addLine(list, file);
      // Leaving the page asks for confirmation until the server has answered for the last file.
      changedForms.add(form);
      queue = queue.then(() => upload(file, line));
    });
    batches += 1;
    queue = queue.then(finishBatch).finally(() => {
      batches -= 1;
      if (!batches) changedForms.delete(form);
    });
  };

  get(form, '[data-ms-drop]').hidden = false;
  form.addEventListener('submit', (event) => {
    if (!picker.files?.length) return;
    event.preventDefault();
    add(picker.files);
  });
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('ms-drop--over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('ms-drop--over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('ms-drop--over');
    add(event.dataTransfer?.files ?? []);
  });
}
