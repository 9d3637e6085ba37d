/*! With Tiptap, © 2025 Tiptap GmbH, and ProseMirror, © 2015-2017 Marijn Haverbeke and others: MIT License, https://opensource.org/license/mit */
// @ts-check
// The editor of a rich text: headings, lists and links, limited to the elements that pages may contain. It is a bundle
// of its own, loaded when a rich text comes into sight.
import { Editor, Extension } from '@tiptap/core';
import { findAll, get } from '../shared/dom.js';
import { cleanPasted } from './paste.js';
import { EXTENSIONS } from './rich-extensions.js';
import { fromValue, toHtml } from './rich-html.js';
import { editLink } from './rich-link.js';
import { pasteHandler } from './rich-paste.js';
import { enableToolbar, enableToolbarKeys, showActive } from './rich-toolbar.js';

/** @import { SpreadTables } from './rich-paste.js' */
/** @import { PickLink } from './rich-link.js' */

export { richInPlace } from './rich-in-place.js';

/**
 * Hides a field behind its editor, with the hint about markup. The template may provide another hint.
 *
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} label
 */
function hideField(field, label) {
  const hints = findAll(label, '.fr-hint-text');
  if (field.dataset.msHelp) {
    const hint = hints.shift();
    if (hint) hint.textContent = field.dataset.msHelp;
  }
  [field, ...hints].forEach((element) => {
    element.hidden = true;
    element.dataset.msBehind = '';
  });
}

/**
 * The ARIA attributes of the editor, after those of its field.
 *
 * @param {HTMLTextAreaElement} field
 * @param {string} name
 */
function attributesOf(field, name) {
  /** @type {Record<string, string>} */
  const attributes = {
    class: 'ms-rich__text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': name,
    'aria-describedby': field.getAttribute('aria-describedby') ?? '',
  };
  if (field.getAttribute('aria-required')) attributes['aria-required'] = 'true';
  if (field.getAttribute('aria-invalid')) attributes['aria-invalid'] = 'true';
  return attributes;
}

/**
 * Puts an editor in the place of a field. The form still sends the field.
 *
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} tools the toolbar, which is cloned
 * @param {PickLink} pickLink
 * @param {SpreadTables} spreadTables
 * @returns {Editor}
 */
export function richText(field, tools, pickLink, spreadTables) {
  const label = get(/** @type {HTMLElement} */ (field.parentElement), 'label');
  const name = label.firstChild?.textContent?.trim() ?? '';
  const box = document.createElement('div');
  box.className = 'ms-rich';
  box.dataset.msMade = '';
  const toolbar = /** @type {HTMLElement} */ (tools.cloneNode(true));
  toolbar.setAttribute('aria-label', `${toolbar.getAttribute('aria-label')} ${name}`);
  const place = document.createElement('div');
  box.append(toolbar, place);
  field.after(box);
  hideField(field, label);

  const focusToolbar = enableToolbarKeys(toolbar);
  const changeLink = () => { editLink(editor, pickLink); };
  const Keys = Extension.create({
    name: 'keys',
    addKeyboardShortcuts: () => ({
      'Alt-F10': () => { focusToolbar(); return true; },
      'Mod-k': () => { changeLink(); return true; },
    }),
  });
  /** @type {Editor} */
  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: fromValue(field.value),
    extensions: [...EXTENSIONS, Keys],
    editorProps: {
      attributes: attributesOf(field, name),
      handlePaste: pasteHandler(field, () => editor, spreadTables),
      transformPastedHTML: cleanPasted,
    },
    onUpdate: () => {
      field.value = toHtml(editor);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    onTransaction: () => showActive(toolbar, editor),
  });
  enableToolbar(toolbar, editor, changeLink);
  label.addEventListener('click', (event) => {
    event.preventDefault();
    editor.commands.focus();
  });
  showActive(toolbar, editor);
  return editor;
}
