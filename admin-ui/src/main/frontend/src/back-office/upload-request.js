// @ts-check
import { SCRIPTED } from '../shared/http.js';
import { uploadError } from './upload-errors.js';

/**
 * The outcome of one upload: the message about it, and if the file was stored, where it is described, its address for
 * fields, and where the alternative text of an image without one is stored.
 *
 * @typedef {{ taken: boolean, message: string, href?: string, address?: string, describeHref?: string }} UploadResult
 */

/**
 * The name of a file without the characters that reverse the text after them: `exe` would look like the beginning of a
 * name that ends with it.
 *
 * @param {File} file
 */
export const shownName = ({ name }) => name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/**
 * Sends one file. `fetch` does not report the progress of an upload, so that this is an `XMLHttpRequest`.
 *
 * @param {string} url
 * @param {DOMStringMap} words has the messages of failures
 * @param {File} file
 * @param {(percent: number) => void} onProgress
 * @returns {Promise<UploadResult>}
 */
export function sendFile(url, words, file, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = () => resolve({ taken: false, message: words[uploadError(request.status)] ?? '' });
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.floor(100 * loaded / total)));
    request.addEventListener('load', () => {
      try {
        resolve(JSON.parse(request.responseText)[0]);
      } catch {
        fail();
      }
    });
    request.addEventListener('error', fail);
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(SCRIPTED).forEach(([name, value]) => request.setRequestHeader(name, value));
    const body = new FormData();
    body.append('files', file);
    request.send(body);
  });
}
