// @ts-check
// The editor of a page, over a form that works without it. Its messages come from the page. Listeners run in the order
// in which they are added here.
import { byId, closest, find, findAll, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { blockActions } from './block-actions.js';
import { enableBlockDrag } from './block-drag.js';
import { BlockList } from './block-list.js';
import { labelOf, showExcerpt } from './block-view.js';
import { announce } from './editor.js';
import { enrichedFields } from './fields.js';
import { showFindings } from './findings.js';
import { beginWithText } from './first-block.js';
import { enableFolding } from './folding.js';
import { formState, isSameState } from './form-state.js';
import { enableImageDrop } from './image-drop.js';
import { fileUploads } from './file-upload.js';
import { imageUploads } from './image-upload.js';
import { changeHistory } from './history.js';
import { insertion as insertionInto } from './insertion.js';
import { enableKeyboard } from './keyboard.js';
import { enableBlockLinks, markCurrentBlock, revealInvalidFields } from './navigation.js';
import { outlineOf } from './outline.js';
import { palette } from './palette.js';
import { picker } from './picker.js';
import { keepPlace } from './saved-place.js';
import { enableTagFields } from './tag-fields.js';
import { enableTools, showPaste, showStep } from './tools.js';

/** @import { Editor } from './editor.js' */

/** Size of a form that the server accepts, in bytes. */
const MAX_FORM_SIZE = 2_000_000;

/**
 * Records input as steps that can be undone, and keeps the outline up to date.
 *
 * @param {Editor} editor
 */
function recordInput({ form, blocks, history, outline }) {
  const { msDidType, msDidField } = blocks.messages;
  form.addEventListener('input', ({ target }) => {
    if (target === form) return;
    const section = closest(target, '.ms-block');
    if (section) {
      blocks.touch(section);
      showExcerpt(section);
      outline.draw();
    }
    history.later(section ? format(msDidType, labelOf(section)) : msDidField);
  });
  // Input in one field is a step of its own, as is a change by mouse or clipboard.
  ['focusin', 'mousedown', 'cut', 'paste', 'drop'].forEach((name) => form.addEventListener(name, history.settle, true));
}

/**
 * Refuses to send a form that the server would reject for its size.
 *
 * @param {Editor} editor
 */
function limitSize({ form, blocks: { messages } }) {
  form.addEventListener('submit', (event) => {
    const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
    if (body.toString().length < MAX_FORM_SIZE) return;
    event.preventDefault();
    announce(messages.msHeavy);
  });
}

/**
 * Shows what needs a script, and hides what replaces it.
 *
 * @param {HTMLElement} root
 */
function showScripted(root) {
  findAll(root, '[data-ms-scripted]').forEach((element) => { element.hidden = false; });
  findAll(root, '[data-ms-plain]').forEach((element) => { element.hidden = true; });
}

/** @param {HTMLFormElement} form */
function edit(form) {
  const root = get(document, '.ms-editor');
  // The fields of the blocks are enriched before there is an insertion; a paste comes later.
  const uploads = imageUploads(byId('image-upload', HTMLTemplateElement), form);
  const pick = picker(byId('picker', HTMLDialogElement), uploads.accept);
  const files = fileUploads(byId('file-upload', HTMLTemplateElement));
  const fields = enrichedFields(pick, uploads, files, (...pasted) => insertion.spreadTables(...pasted));
  beginWithText(form);
  const blocks = new BlockList(form, fields);
  const outline = outlineOf(byId('outline'), blocks);
  showFindings(form, outline.draw);
  revealInvalidFields(form);
  const tools = Object.fromEntries(findAll(root, '[data-ms-tool]').map((button) => [button.dataset.msTool, button]));
  const parts = { form, root, blocks, fields, outline, tools };
  const history = changeHistory({
    ...formState(parts),
    same: isSameState,
    changed: (undo, redo) => {
      showStep(tools.undo, undo);
      showStep(tools.redo, redo);
    },
  });
  /** @type {Editor} */
  const editor = { ...parts, history };
  const insertion = insertionInto(editor);
  const showPalette = palette(byId('palette', HTMLDialogElement), insertion.add);
  /** @param {HTMLElement | null} after */
  const openPalette = (after) => {
    insertion.setPlace(after);
    showPalette();
  };
  const folding = enableFolding(editor);
  const actions = blockActions(editor, insertion, {
    openPalette,
    toggleFold: folding.toggle,
    onCopy: () => showPaste(editor),
  });
  enableTools(editor, insertion, folding, openPalette);
  enableBlockLinks(editor);
  enableKeyboard(editor, actions, openPalette);
  recordInput(editor);
  markCurrentBlock(editor);
  limitSize(editor);
  enableBlockDrag(root, blocks, actions.moveBefore);
  enableImageDrop(form, uploads, (after) => insertion.addImage(after, uploads.lost));
  enableTagFields(form);

  findAll(root, 'form > fieldset > .fr-input-group, #settings').forEach(fields.enrich);
  showScripted(root);
  showPaste(editor);
  folding.start();
  keepPlace(editor);
}

const form = find(document, 'form[data-ms-editor]', HTMLFormElement);
if (form) edit(form);
