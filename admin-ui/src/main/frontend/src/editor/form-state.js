// @ts-check
import { closest, isControl } from '../shared/dom.js';
import { fold } from './block-view.js';
import { valueOf } from './control-value.js';
import { focus, reportChange } from './editor.js';

/** @import { Control } from '../shared/dom.js' */
/** @import { BlockState } from './block-list.js' */
/** @import { Editor } from './editor.js' */

/**
 * Values of the fields outside blocks, and the blocks.
 *
 * @typedef {{ fields: (string | boolean)[], blocks: BlockState[] }} FormState
 */

/**
 * Whether two states of the form are equal. Folding is not a change.
 *
 * @param {FormState} one
 * @param {FormState} other
 */
export const isSameState = (one, other) =>
  one.blocks.length === other.blocks.length
  && one.fields.every((value, i) => value === other.fields[i])
  && one.blocks.every(({ name, html }, i) => name === other.blocks[i].name && html === other.blocks[i].html);

/** @param {HTMLFormElement} form */
const fieldsOf = (form) => [...form.elements].filter(isControl)
  .filter((field) => field.type !== 'hidden' && !field.closest('.ms-block, .ms-add-block, [data-ms-made]'));

/** @param {Omit<Editor, 'history'>} editor */
export function formState(editor) {
  const { form, blocks, fields } = editor;

  /**
   * Scrolls to an undone change. The focus follows it where it was lost, or in another field.
   *
   * @param {HTMLElement | undefined} section
   * @param {Control | undefined} field
   * @param {string | undefined} focusedBlock name of the block that had the focus
   */
  const reveal = (section, field, focusedBlock) => {
    if (section) fold(section, false);
    const details = closest(field, 'details', HTMLDetailsElement);
    if (details) details.open = true;
    const active = document.activeElement;
    // A button that was disabled loses the focus a moment later.
    const isLost = !active || active === document.body || ('disabled' in active && Boolean(active.disabled));
    if (field && (isLost || form.contains(active)) && !closest(active, '[data-ms-tool]')) fields.enter(field, null);
    else if (isLost) focus(editor, blocks.named(focusedBlock) ?? section ?? editor.tools.add);
    (field?.parentElement ?? section)?.scrollIntoView({ block: 'nearest' });
  };

  return {
    /** @returns {FormState} */
    take: () => ({ fields: fieldsOf(form).map(valueOf), blocks: blocks.take() }),
    /** @param {FormState} state */
    put: (state) => {
      const focusedBlock = closest(document.activeElement, '.ms-block')?.id;
      const changed = fieldsOf(form)
        .map((field, i) => ({ field, value: state.fields[i] }))
        .filter(({ field, value }) => valueOf(field) !== value);
      changed.forEach(({ field, value }) => fields.set(field, value));
      const { section, field } = blocks.put(state.blocks);
      reportChange(editor);
      reveal(section, field ?? (section ? undefined : changed[0]?.field), focusedBlock);
    },
  };
}
