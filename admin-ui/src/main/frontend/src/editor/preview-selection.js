// @ts-check
// The block that is selected: its form is open, and the preview marks it. What its bar in the preview asks for is done by
// the buttons of its form.
import { find } from '../shared/dom.js';
import { isFolded } from './block-view.js';
import { firstField } from './editor.js';

/** @import { Editor } from './editor.js' */
/** @import { Folding } from './folding.js' */
/** @import { Shown } from './preview-frame.js' */
/** @import { SavedForm } from './typed-fields.js' */

/** Type of the blocks that show a section of the site. */
const SHARED = 'shared-section';

/**
 * @param {Pick<Editor, 'blocks' | 'fields'>} editor
 * @param {Folding} folding
 * @param {object} preview
 * @param {() => boolean} preview.isPage whether the preview is as wide as the page
 * @param {() => Shown | null} preview.current the state that is seen
 */
export function previewSelection({ blocks, fields }, folding, { isPage, current }) {
  /** The name of the edited block; empty without one. */
  let edited = '';
  /** The name of the block that the preview was scrolled to. */
  let followed = '';
  /** The button of the bar that gets the focus back in the next state of the page; empty without one. */
  let pressed = '';

  /** The position of the edited block in a form that was saved; 0 where it is not in it. */
  const positionIn = (/** @type {SavedForm} */ saved) => saved.blocks.indexOf(edited) + 1;

  /** @param {Shown} shown */
  const report = ({ port, saved }) => {
    const value = positionIn(saved);
    port.postMessage({ act: 'bar', value: Number(isPage()) });
    // A new block is in the preview only after it was saved.
    port.postMessage({ act: value && edited !== followed ? 'show' : 'mark', value });
    if (value || !edited) followed = edited;
  };

  /** Tells the shown document. */
  const follow = () => {
    const shown = current();
    if (shown) report(shown);
  };

  /**
   * Gives the focus back to the button of the bar that was pressed: a document that is not shown cannot take it.
   *
   * @param {Shown} shown
   */
  const restoreFocus = ({ port, frame }) => {
    if (pressed && document.activeElement === frame) port.postMessage({ act: 'focus', value: 0, field: pressed });
    pressed = '';
  };

  /**
   * Tells a document that is loaded which block is edited, and which ones have their texts in another form.
   *
   * @param {Shown} shown
   */
  const prepare = (shown) => {
    if (isPage() && !edited) edited = blocks.all().find((block) => !isFolded(block))?.id ?? '';
    shown.saved.blocks.forEach((name, i) => {
      if (blocks.named(name)?.dataset.msBlock === SHARED) shown.port.postMessage({ act: 'fixed', value: i + 1 });
    });
    report(shown);
  };

  /** @param {HTMLElement} block */
  const open = (block) => {
    // The preview is at this block already.
    followed = block.id;
    folding.open(block, isPage());
    if (!isPage()) block.scrollIntoView({ block: 'start' });
  };

  /**
   * Shows a block in the preview and its form beside it.
   *
   * @param {string} name
   */
  const select = (name) => {
    const block = blocks.named(name);
    if (block) open(block);
    else if (isPage()) folding.closeAll();
    edited = name;
    followed = name;
    follow();
  };

  /**
   * @param {string} name
   * @param {boolean} focused whether the focus goes to the form, as it does where the form is in sight beside the preview
   */
  const edit = (name, focused) => {
    const block = blocks.named(name);
    if (!block) return;
    select(name);
    if (focused || !isPage()) fields.enter(firstField(block));
  };

  /**
   * Presses the button of the form for what is done to a block; the focus stays in the preview, but for what asks more.
   *
   * @param {Shown} shown
   * @param {string} name
   * @param {string} act
   */
  const perform = (shown, name, act) => {
    const block = blocks.named(name);
    const button = block && find(block, `.ms-block__head :is([data-ms-do="${act}"], [value^="${act}:"])`, HTMLButtonElement);
    if (!block || !button || button.disabled) return;
    const next = block.nextElementSibling ?? block.previousElementSibling;
    folding.open(block, isPage());
    button.click();
    if (act === 'below') return;
    pressed = act === 'remove' ? 'form' : act;
    select(act === 'remove' ? next?.id ?? '' : act === 'double' ? block.nextElementSibling?.id ?? name : name);
    shown.frame.focus();
    shown.port.postMessage({ act: 'focus', value: 0, field: pressed });
  };

  return {
    positionIn,
    prepare,
    edit,
    follow,
    perform,
    restoreFocus,
    select,
    name: () => edited,
    /** @param {string} name of the block that has got the focus in the form */
    note: (name) => {
      if (name === edited) return;
      edited = name;
      follow();
    },
  };
}
