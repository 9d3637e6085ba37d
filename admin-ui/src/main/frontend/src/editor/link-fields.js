// @ts-check
import { byId, find, get } from '../shared/dom.js';
import { imageId } from './media-address.js';

/** @import { FileUploads } from './file-upload.js' */
/** @import { ImageUploads } from './image-upload.js' */
/** @import { Pick, Target } from './picker.js' */

/** @type {Record<string, string>} Kind of target by the id of the list that a field offers without script. */
const KINDS = {
  'link-targets': '',
  'link-files': 'fichier',
  'link-images': 'image',
  'link-sections': 'section',
  pictograms: 'pictogramme',
};

/** Selects the fields that hold the address of an image. */
export const IMAGE_FIELDS = 'input[list=link-images]';

/** Selects the fields that hold an address, or the name of a pictogram. */
export const LINK_FIELDS = Object.keys(KINDS).map((list) => `input[list=${list}]`).join();

/** @param {HTMLInputElement} field */
const listOf = (field) => field.getAttribute('list') ?? '';

/**
 * The name of what an address leads to, as far as the list of the field contains it.
 *
 * @param {HTMLInputElement} field
 */
function knownName(field) {
  const options = [...byId(listOf(field), HTMLDataListElement).options];
  const option = options.find(({ value, dataset }) => field.value === (dataset.msAddress ?? value));
  return option?.dataset.msAddress ? option.value : option?.textContent;
}

/**
 * @param {string} src
 */
function thumbnail(src) {
  const image = document.createElement('img');
  image.src = src;
  image.alt = '';
  // It would be a file to drop.
  image.draggable = false;
  image.addEventListener('error', () => image.remove());
  return image;
}

/**
 * Shows the name of the target below the field, and its image.
 *
 * @param {HTMLInputElement} field
 * @param {string} library address of the library
 * @param {{ title?: string, picture?: string }} [chosen]
 */
function showTarget(field, library, { title, picture } = {}) {
  const box = /** @type {HTMLElement} */ (field.parentElement);
  find(box, '.ms-picked')?.remove();
  const image = imageId(field.value);
  const name = title ?? knownName(field) ?? (image && field.value.split('/').at(-1));
  if (!field.value || (!name && !image && !picture)) return;
  const shown = document.createElement('p');
  shown.className = 'ms-picked';
  shown.dataset.msMade = '';
  if (image || picture) shown.append(thumbnail(picture ?? `${library}/${image}/fichier?largeur=240`));
  shown.append(name ?? '');
  field.after(shown);
}

/**
 * @param {Pick} pick asks for a target
 * @param {string} library address of the library
 * @param {ImageUploads} uploads
 * @param {FileUploads} files
 * @returns a function that adds the button of the dialog to a field, and that of an upload to one of an image or a file
 */
export function linkFields(pick, library, uploads, files) {
  const template = byId('pick-button', HTMLTemplateElement).content;
  return (/** @type {HTMLInputElement} */ field) => {
    const kind = KINDS[listOf(field)];
    const button = /** @type {HTMLElement} */ (get(template, 'button').cloneNode(true));
    const label = get(/** @type {HTMLElement} */ (field.parentElement), 'label').firstChild?.textContent ?? '';
    get(button, 'span').textContent = ` ${label.trim()}`;
    /** @param {Target} target */
    const choose = ({ address, title, picture }) => {
      field.value = address;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      showTarget(field, library, { title: title || undefined, picture: kind === 'pictogramme' ? picture : undefined });
    };
    button.addEventListener('click', async () => {
      const chosen = await pick(kind, field.value);
      button.focus();
      if (chosen?.file) uploads.send(field, [chosen.file]);
      else if (chosen) choose(chosen);
    });
    field.after(button);
    if (kind === 'image') uploads.enable(field, button, choose);
    if (kind === 'fichier') files.enable(field, button, choose);
    showTarget(field, library);
    field.addEventListener('change', () => showTarget(field, library));
  };
}
