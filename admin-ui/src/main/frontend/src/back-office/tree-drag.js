// @ts-check
import { children, closest, find, findAll } from '../shared/dom.js';
import { dropPosition } from './drop-position.js';

/** An index that the server takes for the end of a list. */
const END = 9999;

/**
 * @typedef {object} DropTarget
 * @property {HTMLElement} element
 * @property {'before' | 'after' | 'inside'} position
 * @property {string} list
 * @property {number} index
 */

/**
 * Enables dragging the entries of a tree. Dropping an entry presses a hidden button whose value states the move.
 * `data-ms-tree` is the index of the first entry shown, where the first list is paginated.
 *
 * @param {HTMLFormElement} form
 */
export function enableTreeDrag(form) {
  const button = find(form, '[data-ms-drop]', HTMLButtonElement);
  if (!button) return;
  /** @type {HTMLElement | null} */
  let dragged = null;
  /** @type {DropTarget | null} */
  let target = null;
  const [firstList] = findAll(form, '[data-ms-list]');

  /** @param {HTMLElement} entry */
  const indexOf = (entry) => {
    const list = /** @type {HTMLElement} */ (entry.parentElement);
    return children(list).indexOf(entry) + (list === firstList ? Number(form.dataset.msTree) : 0);
  };

  /**
   * @param {HTMLElement} entry that is dragged
   * @param {DragEvent} event
   * @returns {DropTarget | null}
   */
  const targetAt = (entry, event) => {
    /** @param {string | undefined} kinds */
    const accepts = (kinds) => Boolean(kinds?.split(' ').includes(entry.dataset.msKind));
    const over = closest(event.target, '[data-ms-position]');
    if (!over) {
      const empty = closest(event.target, '.ms-empty');
      if (!empty || !accepts(empty.dataset.msTakes)) return null;
      return { element: empty, position: 'inside', list: empty.dataset.msList, index: 0 };
    }
    if (entry.contains(over)) return null;
    const box = /** @type {Element} */ (over.firstElementChild).getBoundingClientRect();
    const list = /** @type {HTMLElement} */ (over.parentElement);
    const allowed = { beside: accepts(list.dataset.msTakes), inside: accepts(over.dataset.msTakesBelow) };
    const position = dropPosition((event.clientY - box.top) / box.height, allowed);
    if (position === 'inside') return { element: over, position, list: over.dataset.msPosition, index: END };
    return position
      && { element: over, position, list: list.dataset.msList, index: indexOf(over) + Number(position === 'after') };
  };

  /** @param {DropTarget | null} next */
  const show = (next) => {
    target?.element.classList.remove(`ms-${target.position}`);
    target = next;
    target?.element.classList.add(`ms-${target.position}`);
  };

  form.addEventListener('dragstart', (event) => {
    dragged = closest(event.target, '[data-ms-position]');
    if (!dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.msPosition);
    dragged.classList.add('ms-dragged');
  });
  form.addEventListener('dragover', (event) => {
    if (!dragged) return;
    show(targetAt(dragged, event));
    if (target) event.preventDefault();
  });
  form.addEventListener('dragend', () => {
    dragged?.classList.remove('ms-dragged');
    show(null);
    dragged = null;
  });
  form.addEventListener('drop', (event) => {
    if (!dragged || !target) return;
    event.preventDefault();
    button.value = `${dragged.dataset.msPosition}>${target.list}>${target.index}${dragged.dataset.msSeen ?? ''}`;
    form.requestSubmit(button);
  });
}
