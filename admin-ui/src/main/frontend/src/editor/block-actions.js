// @ts-check
import { byId, closest, find } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { copyBlock } from './block-clipboard.js';
import { addPart } from './block-parts.js';
import { labelOf, showExcerpt } from './block-view.js';
import { announce, commit, firstField, focus } from './editor.js';

/** @import { Editor } from './editor.js' */
/** @import { Insertion } from './insertion.js' */

/** @typedef {ReturnType<typeof blockActions>} BlockActions */

/** @type {Record<string, (part: Element) => void>} Actions on a part of a block, by the name of their button. */
const PART_ACTIONS = {
  up: (part) => part.previousElementSibling?.before(part),
  down: (part) => part.nextElementSibling?.after(part),
  remove: (part) => part.remove(),
};

/**
 * The actions on the blocks of the form and on their parts.
 *
 * @param {Editor} editor
 * @param {Insertion} insertion
 * @param {object} options
 * @param {(after: HTMLElement | null) => void} options.openPalette
 * @param {(section: HTMLElement) => void} options.toggleFold
 * @param {() => void} options.onCopy
 */
export function blockActions(editor, insertion, { openPalette, toggleFold, onCopy }) {
  const { form, blocks, history } = editor;
  const { messages } = blocks;

  /**
   * @param {string} pattern
   * @param {HTMLElement} section
   */
  const about = (pattern, section) => format(pattern, labelOf(section));
  /** @param {HTMLElement} section */
  const newPosition = (section) =>
    format(messages.msAt, labelOf(section), blocks.indexOf(section) + 1, blocks.all().length);

  /**
   * Moves a block by one position.
   *
   * @param {HTMLElement} section
   * @param {-1 | 1} by
   * @param {HTMLElement} focused keeps the focus, unless it is disabled at the end of the list
   */
  const step = (section, by, focused) => {
    history.settle();
    if (!blocks.step(section, by)) return;
    blocks.touch(section);
    commit(editor, about(by < 0 ? messages.msDidUp : messages.msDidDown, section), newPosition(section));
    const isDisabled = focused instanceof HTMLButtonElement && focused.disabled;
    focus(editor, isDisabled ? find(section, `button[value^=${by < 0 ? 'down' : 'up'}]`) ?? section : focused);
  };

  /**
   * @param {HTMLElement} section
   * @param {Element | null} before the block that follows then; null at the end
   */
  const moveBefore = (section, before) => {
    history.settle();
    blocks.move(section, before);
    commit(editor, about(messages.msDidDrag, section), newPosition(section));
  };

  /**
   * @param {HTMLElement} section
   * @param {(neighbour: HTMLElement) => HTMLElement | null | undefined} [nextFocus] from the block next to it
   */
  const remove = (section, nextFocus = (neighbour) => neighbour) => {
    history.settle();
    const name = about(messages.msDidRemove, section);
    const neighbour = blocks.remove(section);
    commit(editor, name, `${name} ${messages.msUndoable}`);
    focus(editor, neighbour ? nextFocus(neighbour) : editor.tools.add);
  };

  /** @param {HTMLElement} section */
  const duplicate = (section) => {
    history.settle();
    if (insertion.isFull()) return;
    const copy = blocks.duplicate(section);
    commit(editor, about(messages.msDidDouble, section));
    focus(editor, copy);
    copy.scrollIntoView({ block: 'nearest' });
  };

  /** @type {Record<string, (section: HTMLElement, button: HTMLElement) => void>} By name of their button. */
  const actions = {
    up: (section, button) => step(section, -1, button),
    down: (section, button) => step(section, 1, button),
    remove: (section) => remove(section),
    fold: toggleFold,
    below: openPalette,
    double: duplicate,
    copy: (section) => {
      copyBlock(section);
      onCopy();
      announce(about(messages.msDidCopy, section));
    },
  };

  /**
   * @param {string} action
   * @param {HTMLElement} part
   * @param {HTMLButtonElement} button
   */
  const changePart = (action, part, button) => {
    history.settle();
    const list = /** @type {HTMLElement} */ (part.parentElement);
    const section = /** @type {HTMLElement} */ (closest(list, '.ms-block'));
    const neighbour = /** @type {HTMLElement | null} */ (part.nextElementSibling ?? part.previousElementSibling);
    PART_ACTIONS[action](part);
    blocks.numberParts(list);
    showExcerpt(section);
    blocks.touch(section);
    commit(editor, about(messages.msDidPart, section));
    if (button.isConnected && !button.disabled) return focus(editor, button);
    if (part.isConnected) return focus(editor, firstField(part));
    focus(editor, neighbour ? firstField(neighbour) : find(/** @type {HTMLElement} */ (list.parentElement), 'button'));
  };

  /**
   * @param {HTMLElement} list
   * @param {HTMLButtonElement} button
   */
  const appendPart = async (list, button) => {
    history.settle();
    const part = await addPart(blocks, list);
    if (!part) return insertion.addByForm(button.value);
    const section = /** @type {HTMLElement} */ (closest(list, '.ms-block'));
    blocks.touch(section);
    commit(editor, about(messages.msDidPart, section));
    focus(editor, firstField(part));
  };

  form.addEventListener('click', (event) => {
    const button = closest(event.target, 'button', HTMLButtonElement);
    const section = closest(button, '.ms-block');
    if (!button || !section) return;
    const [action, name] = (button.dataset.msDo ?? button.value).split(':');
    if (!button.dataset.msDo && button.name !== 'then') return;
    event.preventDefault();
    const part = closest(button, '[data-ms-part]');
    if (action === 'add') appendPart(byId(name), button);
    else if (part && part.dataset.msPart === name) changePart(action, part, button);
    else actions[action](section, button);
  });

  return { step, remove, moveBefore };
}
