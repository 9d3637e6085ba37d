// @ts-check
import { SCRIPTED } from '../shared/http.js';
import { uploadError } from './upload-errors.js';

/**
 * The outcome of one upload: the message about it, and the address of the file if it was stored.
 *
 * @typedef {{ taken: boolean, message: string, href?: string }} UploadResult
 */

/**
 * Sends one file. `fetch` does not report the progress of an upload, so that this is an `XMLHttpRequest`.
 *
 * @param {HTMLFormElement} form
 * @param {File} file
 * @param {(percent: number) => void} onProgress
 * @returns {Promise<UploadResult>}
 */
export function sendFile(form, file, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = () => resolve({ taken: false, message: form.dataset[uploadError(request.status)] ?? '' });
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.floor(100 * loaded / total)));
    request.addEventListener('load', () => {
      try {
        resolve(JSON.parse(request.responseText)[0]);
      } catch {
        fail();
      }
    });
    request.addEventListener('error', fail);
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(SCRIPTED).forEach(([name, value]) => request.setRequestHeader(name, value));
    const body = new FormData();
    body.append('files', file);
    request.send(body);
  });
}
