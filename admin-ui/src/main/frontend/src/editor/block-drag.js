// @ts-check
import { closest } from '../shared/dom.js';
import { labelOf } from './block-view.js';

/** @import { BlockList } from './block-list.js' */

/** @typedef {{ element: HTMLElement, section: HTMLElement }} BlockElement a block, or its line in the outline */

/**
 * Enables dragging blocks by their heads, or in the outline. A block takes the position of the block on which it is
 * dropped, so that every position can be reached.
 *
 * @param {HTMLElement} root
 * @param {BlockList} blocks
 * @param {(section: HTMLElement, before: Element | null) => void} drop called with the block and the next one, or null
 */
export function enableBlockDrag(root, blocks, drop) {
  /** @type {BlockElement | null} */
  let dragged = null;
  /** @type {(BlockElement & { position: 'before' | 'after' }) | null} */
  let target = null;

  /**
   * @param {EventTarget | null} from
   * @returns {BlockElement | null}
   */
  const blockAt = (from) => {
    const element = closest(from, '[data-ms-of], .ms-block');
    const section = element && blocks.named(element.dataset.msOf ?? element.id);
    return section ? { element, section } : null;
  };

  /** @param {typeof target} next */
  const show = (next) => {
    target?.element.classList.remove(`ms-${target.position}`);
    target = next;
    target?.element.classList.add(`ms-${target.position}`);
  };

  root.addEventListener('dragstart', (event) => {
    if (!closest(event.target, '[data-ms-of], .ms-block__head') || !event.dataTransfer) return;
    dragged = blockAt(event.target);
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', labelOf(dragged.section));
    dragged.element.classList.add('ms-dragged');
  });
  root.addEventListener('dragover', (event) => {
    if (!dragged) return;
    const over = blockAt(event.target);
    // In the gap between two blocks, the last target stays.
    if (!over && !closest(event.target, '#block-list, #outline')) return show(null);
    if (over?.section === dragged.section) return show(null);
    if (over) {
      const follows = dragged.section.compareDocumentPosition(over.section) & Node.DOCUMENT_POSITION_FOLLOWING;
      show({ ...over, position: follows ? 'after' : 'before' });
    }
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  root.addEventListener('dragend', () => {
    dragged?.element.classList.remove('ms-dragged');
    show(null);
    dragged = null;
  });
  // In the capture phase, because a text field under the pointer would insert the dragged text.
  root.addEventListener('drop', (event) => {
    if (!dragged || !target) return;
    event.preventDefault();
    event.stopPropagation();
    const { section, position } = target;
    drop(dragged.section, position === 'before' ? section : section.nextElementSibling);
  }, true);
}
