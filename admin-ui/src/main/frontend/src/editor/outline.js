// @ts-check
// The outline beside the page: a line for each block, in their order.
import { byId, findAll, find, get } from '../shared/dom.js';
import { setText } from './block-view.js';

/** @import { BlockList } from './block-list.js' */

/** @typedef {ReturnType<typeof outlineOf>} Outline */

/**
 * @param {HTMLElement} list
 * @param {BlockList} blocks
 */
export function outlineOf(list, blocks) {
  const template = /** @type {HTMLElement} */ (byId('outline-line', HTMLTemplateElement).content.firstElementChild);
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map();

  /** @param {HTMLElement} section */
  const createLine = (section) => {
    const line = /** @type {HTMLElement} */ (template.cloneNode(true));
    line.dataset.msOf = section.id;
    line.draggable = true;
    get(line, 'a', HTMLAnchorElement).href = `#${section.id}`;
    lines.set(section.id, line);
    return line;
  };

  const draw = () => {
    const sections = blocks.all();
    sections.forEach((section, i) => {
      const line = lines.get(section.id) ?? createLine(section);
      const [name, words, error, warning] = findAll(line, 'span');
      setText(name, blocks.titleOf(section, i));
      setText(words, get(section, '.ms-block__words').textContent ?? '');
      error.hidden = !find(section, '.fr-message--error, [data-ms-error]');
      warning.hidden = !error.hidden || !find(section, '[data-ms-found]');
      if (list.children[i] !== line) list.insertBefore(line, list.children[i] ?? null);
    });
    [...list.children].slice(sections.length).forEach((line) => line.remove());
  };

  list.replaceChildren();
  draw();
  return { draw, line: (/** @type {HTMLElement} */ section) => lines.get(section.id) };
}
