// @ts-check
import { getHTMLFromFragment } from '@tiptap/core';
import { byId } from '../shared/dom.js';
import { hasUnavailable } from './paste-source.js';
import { hasRevisions } from './paste-structure.js';
import { splitPasted } from './paste.js';

/** @import { Editor } from '@tiptap/core' */
/** @import { EditorView } from '@tiptap/pm/view' */
/** @import { PastedPart } from './paste.js' */

/**
 * Puts pasted tables, and the texts between them, into blocks after the text.
 *
 * @callback SpreadTables
 * @param {HTMLTextAreaElement} field of the text
 * @param {number} count of blocks, at most
 * @param {() => PastedPart[]} cut removes the end of the text, and returns the parts that come after it
 * @param {() => void} fallback called where the server does not answer with blocks
 * @param {{ left: string, lines: string }} messages on what is left out, `lines` also on tables as paragraphs
 * @returns {boolean} whether the text is that of a block of text, and the page has room
 */

/** @param {(string | false)[]} messages */
const join = (...messages) => messages.filter(Boolean).join(' ');

/**
 * The markup after the selection.
 *
 * @param {Editor} editor
 */
function htmlAfterSelection({ state, schema }) {
  const rest = state.doc.cut(state.selection.to);
  return rest.textContent.trim() ? getHTMLFromFragment(rest.content, schema) : '';
}

/**
 * Pastes the first part, if it is a text, and removes what follows the selection.
 *
 * @param {Editor} editor
 * @param {PastedPart[]} parts
 * @returns the other parts; the last is, or ends with, the text that followed
 */
function cutAfterSelection(editor, parts) {
  const after = htmlAfterSelection(editor);
  const [first] = parts;
  const others = first.cells === undefined ? parts.slice(1) : parts;
  editor.commands.deleteRange({ from: editor.state.selection.from, to: editor.state.doc.content.size });
  if (first.cells === undefined) editor.view.pasteHTML(first.html);
  const last = others[others.length - 1];
  if (after && last.cells === undefined) last.html += after;
  else if (after) others.push({ html: after });
  return others;
}

/**
 * Handles a paste into a rich text: tables become blocks where that is possible, else paragraphs.
 *
 * @param {HTMLTextAreaElement} field
 * @param {() => Editor} editor
 * @param {SpreadTables} spreadTables
 */
export const pasteHandler = (field, editor, spreadTables) =>
  (/** @type {EditorView} */ view, /** @type {ClipboardEvent} */ event) => {
    const pasted = event.clipboardData?.getData('text/html') ?? '';
    const parts = splitPasted(pasted);
    const { msLeft, msLines, msRevised, msCells } = byId('rich-tools').dataset;
    const left = join(hasUnavailable(pasted) && msLeft, hasRevisions(pasted) && msRevised);
    const lines = join(msLines, left);
    if (parts.some(({ cells }) => cells !== undefined)) {
      const isFormatted = parts.some((part) => part.cells !== undefined && part.formatted);
      const cut = () => cutAfterSelection(editor(), parts);
      const fallback = () => { view.pasteHTML(pasted); };
      return spreadTables(field, parts.length + 1, cut, fallback, { left: join(isFormatted && msCells, left), lines });
    }
    const message = parts.some((part) => part.cells === undefined && part.lines) ? lines : left;
    if (message) byId('editor-said').textContent = message;
    return false;
  };
