// @ts-check
/** @import { Editor } from '@tiptap/core' */
/** @import { Target } from './picker.js' */

/**
 * Asks for the target of a link, given the current one.
 *
 * @typedef {(current: string) => Promise<Target | null>} PickLink
 */

/**
 * Asks for the target of the link at the selection, and changes it.
 *
 * @param {Editor} editor
 * @param {PickLink} pickLink
 */
export async function editLink(editor, pickLink) {
  const { href } = editor.getAttributes('link');
  const { from, to } = editor.state.selection;
  const chosen = await pickLink(href ?? '');
  if (!chosen) {
    editor.commands.focus();
    return;
  }
  const { address, title } = chosen;
  const chain = editor.chain().focus().extendMarkRange('link');
  if (!address) chain.unsetMark('link').run();
  else if (from === to && !href) {
    const marks = [{ type: 'link', attrs: { href: address } }];
    chain.insertContent({ type: 'text', text: title || address, marks }).run();
  } else chain.setMark('link', { href: address }).run();
}
