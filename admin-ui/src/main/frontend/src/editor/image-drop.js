// @ts-check
// Images that are dropped on the form or pasted into it: for a field of an image, or as a block of their own.
import { closest, find, findAll } from '../shared/dom.js';
import { announce } from './editor.js';
import { isPastedText } from './image-file.js';
import { IMAGE_FIELDS } from './link-fields.js';

/** @import { ImageUploads } from './image-upload.js' */

/** What a person writes in. */
const TEXT = 'textarea, [contenteditable], input';

/** @param {DataTransfer | null} data */
const holdsFiles = (data) => Boolean(data?.types.includes('Files'));

/**
 * The field that takes an image at an element: that of its group, or the only one of its part or block. An image that
 * is chosen already is not replaced from a text beside it.
 *
 * @param {EventTarget | null} target
 */
function fieldAt(target) {
  const group = closest(target, '.fr-input-group');
  const own = group && find(group, IMAGE_FIELDS, HTMLInputElement);
  if (own) return own;
  const boxes = [closest(target, '.ms-part'), closest(target, '.ms-block')];
  const only = boxes.map((box) => (box ? findAll(box, IMAGE_FIELDS, HTMLInputElement) : []))
    .find(({ length }) => length === 1)?.[0];
  return only && !(only.value && closest(target, TEXT)) ? only : null;
}

/**
 * @param {HTMLFormElement} form
 * @param {ImageUploads} uploads
 * @param {(after: HTMLElement | null) => Promise<HTMLInputElement | null>} addBlock adds a block of an image after one,
 *   or at the end, and returns its field; null where that is not possible, which is then announced
 */
export function enableImageDrop(form, uploads, addBlock) {
  /** @type {HTMLElement | null} */
  let shown = null;
  /**
   * @param {HTMLElement | null} element
   * @param {string} [className]
   */
  const show = (element, className = '') => {
    shown?.classList.remove('ms-drop--over', 'ms-after');
    shown = element;
    if (className) shown?.classList.add(className);
  };

  /**
   * @param {EventTarget | null} target
   * @param {File[]} files
   */
  const take = async (target, files) => {
    const field = fieldAt(target);
    if (field) return uploads.send(field, files);
    const problem = uploads.problem(files);
    if (problem) return announce(problem);
    const added = await addBlock(closest(target, '.ms-block'));
    if (added) uploads.send(added, files);
  };

  /** @param {EventTarget | null} target */
  const isInForm = (target) => target instanceof Node && form.contains(target);

  // A browser opens a file that is dropped beside a field, in place of the page.
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    const field = fieldAt(event.target);
    event.dataTransfer.dropEffect = field || isInForm(event.target) ? 'copy' : 'none';
    if (field) show(field.parentElement, 'ms-drop--over');
    else show(closest(event.target, '.ms-block'), 'ms-after');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => { if (!relatedTarget) show(null); });
  // In the capture phase, as the paste is: the editor of a rich text would handle the event first.
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    show(null);
    if (isInForm(event.target)) take(event.target, [...event.dataTransfer?.files ?? []]);
  }, true);
  form.addEventListener('paste', (event) => {
    const files = [...event.clipboardData?.files ?? []];
    if (!files.length || isPastedText(event.clipboardData?.getData('text/plain') ?? '', files)) return;
    event.preventDefault();
    take(event.target, files.map(uploads.named));
  }, true);
}
