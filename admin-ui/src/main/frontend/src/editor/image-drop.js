// @ts-check
// Images that are dropped on the form, or pasted into a field.
import { closest, find, findAll } from '../shared/dom.js';
import { IMAGE_FIELDS } from './link-fields.js';

/** @param {DataTransfer | null} data */
const holdsFiles = (data) => Boolean(data?.types.includes('Files'));

/**
 * The field of an image at an element: of its group, or the only one of its block.
 *
 * @param {EventTarget | null} target
 */
function fieldAt(target) {
  const group = closest(target, '.fr-input-group');
  const own = group && find(group, IMAGE_FIELDS, HTMLInputElement);
  if (own) return own;
  const block = closest(target, '.ms-block');
  const fields = block ? findAll(block, IMAGE_FIELDS, HTMLInputElement) : [];
  return fields.length === 1 ? fields[0] : null;
}

/**
 * @param {HTMLFormElement} form
 * @param {(field: HTMLInputElement, files: File[]) => void} send
 */
export function enableImageDrop(form, send) {
  /** @type {HTMLElement | null} */
  let shown = null;
  /** @param {HTMLInputElement | null} field */
  const show = (field) => {
    shown?.classList.remove('ms-drop--over');
    shown = field && field.parentElement;
    shown?.classList.add('ms-drop--over');
  };

  // A browser opens a file that is dropped beside a field, in place of the page.
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    const field = fieldAt(event.target);
    event.dataTransfer.dropEffect = field ? 'copy' : 'none';
    show(field);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => { if (!relatedTarget) show(null); });
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    show(null);
    const field = fieldAt(event.target);
    if (field) send(field, [...event.dataTransfer?.files ?? []]);
  });
  form.addEventListener('paste', (event) => {
    const files = [...event.clipboardData?.files ?? []];
    const field = closest(event.target, IMAGE_FIELDS, HTMLInputElement);
    if (!field || !files.length) return;
    event.preventDefault();
    send(field, files);
  });
}
