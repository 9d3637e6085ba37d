// @ts-check
import { format } from '../shared/message.js';

/**
 * The name of the message that explains why files are not sent as an image; empty when the one file is.
 *
 * @param {{ size: number, type: string }[]} files
 * @param {{ accept: string, heaviest: number }} limits `accept`: content types, separated by commas
 */
export function imageProblem(files, { accept, heaviest }) {
  if (files.length !== 1) return 'msMany';
  const [{ size, type }] = files;
  if (!accept.split(',').includes(type)) return 'msKind';
  return size > heaviest ? 'msHeavy' : '';
}

/**
 * Asks for a file of the computer.
 *
 * @param {string} accept
 * @returns {Promise<File | null>} null when none was chosen
 */
export function chooseFile(accept) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/**
 * Whether pasted data is a text although it has files: office programs add a picture of a copied text. File managers
 * in turn add the names of copied files as a text.
 *
 * @param {string} text
 * @param {{ name: string }[]} files
 */
export function isPastedText(text, files) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return lines.some((line) => !files.some(({ name }) => line.endsWith(name)));
}

/** The name that browsers give to an image of the clipboard. */
const UNNAMED = /^image(\.\w+)$/i;

/**
 * The name of a pasted image: its own, or one with the time of the paste.
 *
 * @param {string} name
 * @param {string} pattern of a name, with the day, the hour and the minutes
 * @param {Date} now
 */
export function pastedName(name, pattern, now) {
  const extension = UNNAMED.exec(name)?.[1];
  if (!extension) return name;
  const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(now).replace(/^1 /, '1er ');
  return format(pattern, day, now.getHours(), String(now.getMinutes()).padStart(2, '0')) + extension;
}
