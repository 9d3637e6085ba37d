// @ts-check
import { byId, findAll, get } from '../shared/dom.js';

/**
 * The position of an image in its crops. Visitors' images are cropped at the nearest quarter.
 *
 * @param {string} percent
 */
export const cropPosition = (percent) => `${25 * Math.round(Number(percent) / 25)}%`;

/**
 * The place of the point on its image, whatever was typed.
 *
 * @param {string} percent
 */
export const pointPosition = (percent) => `${Math.min(100, Math.max(0, Number(percent) || 0))}%`;

/**
 * Shows the focal point on an image. A click on the image moves it, as do the arrow keys in its fields.
 *
 * @param {HTMLElement} frame
 */
export function enableFocalPoint(frame) {
  const [x, y] = (frame.dataset.msFocal ?? '').split(' ').map((id) => byId(id, HTMLInputElement));
  const point = document.createElement('span');
  point.className = 'ms-focus__point';
  const crops = get(/** @type {HTMLElement} */ (frame.parentElement), '[data-ms-crops]');
  const show = () => {
    point.style.left = pointPosition(x.value);
    point.style.top = pointPosition(y.value);
    const position = `${cropPosition(x.value)} ${cropPosition(y.value)}`;
    findAll(crops, 'img').forEach((image) => { image.style.objectPosition = position; });
  };
  [x, y].forEach((field) => {
    Object.assign(field, { type: 'number', min: 0, max: 100, step: 1 });
    field.addEventListener('input', show);
  });
  frame.addEventListener('click', (event) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    x.value = String(Math.round(100 * (event.clientX - left) / width));
    y.value = String(Math.round(100 * (event.clientY - top) / height));
    x.dispatchEvent(new Event('input', { bubbles: true }));
  });
  frame.append(point);
  crops.hidden = false;
  show();
}
