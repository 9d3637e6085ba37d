// @ts-check
// The editor of a rich text of the preview, where the text stands on the page.
import { Editor, Extension } from '@tiptap/core';
import { cleanPasted, splitPasted } from './paste.js';
import { hasUnavailable } from './paste-source.js';
import { hasRevisions } from './paste-structure.js';
import { EXTENSIONS } from './rich-extensions.js';
import { fromValue, toHtml } from './rich-html.js';
import { editLink } from './rich-link.js';
import { FORMATS, enableToolbar, enableToolbarKeys, showActive } from './rich-toolbar.js';

/** @import { PickLink } from './rich-link.js' */

/** Distance between the toolbar and the text, or the edge of the window, in pixels. */
const GAP = 8;

/** A point of the window. @typedef {{ left: number, top: number }} Point */

/**
 * @typedef {object} RichInPlace
 * @property {HTMLElement} toolbar
 * @property {(text: string) => void} put shows another text, as the form has it
 * @property {() => void} end leaves the text on the page without its editor
 */

/** @param {Record<string, string>} labels by format */
function toolbarOf(labels) {
  const toolbar = document.createElement('div');
  toolbar.className = 'ms-mark-bar ms-mark-bar--text';
  toolbar.setAttribute('role', 'toolbar');
  toolbar.setAttribute('aria-label', labels.formats ?? '');
  FORMATS.forEach((format) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fr-btn fr-btn--sm fr-btn--secondary';
    button.dataset.msFormat = format;
    button.setAttribute('aria-pressed', 'false');
    button.textContent = labels[format] ?? format;
    toolbar.append(button);
  });
  // The text keeps the cursor.
  toolbar.addEventListener('mousedown', (event) => event.preventDefault());
  return toolbar;
}

/** @param {string} html pasted; what of it is left out, as flags: tables become lines, images and files, revisions */
const leftOut = (html) => (splitPasted(html).some((part) => part.cells !== undefined || part.lines) ? 1 : 0)
  + (hasUnavailable(html) ? 2 : 0) + (hasRevisions(html) ? 4 : 0);

/**
 * Edits the rich text in an element, which gets the focus.
 *
 * @param {HTMLElement} element which another one replaces at the end
 * @param {string} value the markup as the form has it
 * @param {object} options
 * @param {Record<string, string>} options.labels by format
 * @param {[Point, Point] | null} options.points between which the selection is; null for the end of the text
 * @param {(text: string, was: string) => void} options.onType called with a text, and as it was before
 * @param {(flags: number) => void} options.onLeftOut called with what a paste has that the text cannot
 * @param {PickLink} options.pickLink
 * @returns {RichInPlace}
 */
export function richInPlace(element, value, { labels, points, onType, onLeftOut, pickLink }) {
  const shown = /** @type {HTMLElement} */ (element.cloneNode(true));
  let last = value;
  const toolbar = toolbarOf(labels);
  const focusToolbar = enableToolbarKeys(toolbar);
  const changeLink = () => { editLink(editor, pickLink); };
  const Keys = Extension.create({
    name: 'keys',
    addKeyboardShortcuts: () => ({
      'Alt-F10': () => { focusToolbar(); return true; },
      'Mod-k': () => { changeLink(); return true; },
    }),
  });
  const place = () => {
    const { top, left } = element.getBoundingClientRect();
    const most = document.documentElement.clientWidth - toolbar.offsetWidth - GAP;
    toolbar.style.left = `${Math.max(GAP, Math.min(left, most))}px`;
    toolbar.style.top = `${Math.max(GAP, top - toolbar.offsetHeight - GAP)}px`;
  };
  const editor = new Editor({
    element: { mount: element },
    injectCSS: false,
    content: fromValue(value),
    extensions: [...EXTENSIONS, Keys],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': labels.text ?? '' },
      transformPastedHTML: cleanPasted,
      handlePaste: (_, event) => {
        const flags = leftOut(event.clipboardData?.getData('text/html') ?? '');
        if (flags) onLeftOut(flags);
        return false;
      },
    },
    onUpdate: () => {
      const text = toHtml(editor);
      onType(text, last);
      last = text;
    },
    onTransaction: () => {
      showActive(toolbar, editor);
      place();
    },
  });
  enableToolbar(toolbar, editor, changeLink);
  toolbar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    editor.commands.focus();
  });
  // Outside the page, whose states know nothing of it.
  document.documentElement.append(toolbar);
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  const [from, to] = (points ?? []).map((point) => editor.view.posAtCoords(point)?.pos);
  editor.commands.setTextSelection(from === undefined || to === undefined ? editor.state.doc.content.size : { from, to });
  // At once: the command of the editor gives the focus with the next frame.
  editor.view.focus();
  place();

  return {
    toolbar,
    put: (text) => {
      last = text;
      editor.commands.putText(text);
    },
    end: () => {
      removeEventListener('scroll', place);
      removeEventListener('resize', place);
      if (last !== value) shown.innerHTML = editor.getHTML();
      editor.destroy();
      element.replaceWith(shown);
      toolbar.remove();
    },
  };
}
