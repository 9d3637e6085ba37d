// @ts-check
import { byId, findAll } from '../shared/dom.js';
import { setValue } from './control-value.js';
import { LINK_FIELDS, linkFields } from './link-fields.js';

/** @import { Editor } from '@tiptap/core' */
/** @import { Control } from '../shared/dom.js' */
/** @import { FileUploads } from './file-upload.js' */
/** @import { ImageUploads } from './image-upload.js' */
/** @import { Pick } from './picker.js' */
/** @import { PickLink } from './rich-link.js' */
/** @import { SpreadTables } from './rich-paste.js' */

/** @typedef {ReturnType<typeof enrichedFields>} EnrichedFields */

const RICH_TEXT = 'textarea[data-ms-rich]';

/**
 * @param {Element} element
 * @returns {element is HTMLInputElement | HTMLTextAreaElement}
 */
const hasText = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Distance from the viewport at which the editor of a text is loaded: a page has many of them. */
const MARGIN = '600px';

/**
 * Fields that a script makes easier to use: rich texts, links and files.
 *
 * @param {Pick} pick asks for a page or a file
 * @param {ImageUploads} uploads
 * @param {FileUploads} files
 * @param {SpreadTables} spreadTables puts pasted tables into blocks of their own
 */
export function enrichedFields(pick, uploads, files, spreadTables) {
  const toolsTemplate = byId('rich-tools', HTMLTemplateElement);
  const { msRich: address, msLibrary: library } = toolsTemplate.dataset;
  const tools = /** @type {HTMLElement} */ (toolsTemplate.content.firstElementChild);
  const enableLink = linkFields(pick, library, uploads, files);
  /** @type {PickLink} */
  const pickLink = (current) => pick('', current);
  /** @type {Map<Element, Editor>} */
  const editors = new Map();
  /** @type {Promise<typeof import('./rich.js')> | undefined} */
  let module;

  /** @param {HTMLTextAreaElement} field */
  const mount = async (field) => {
    const mounted = editors.get(field);
    if (mounted) return mounted;
    module ??= /** @type {Promise<typeof import('./rich.js')>} */ (import(address));
    const { richText } = await module;
    if (!editors.has(field) && field.isConnected) {
      const focused = document.activeElement === field;
      const editor = richText(field, tools, pickLink, spreadTables);
      editors.set(field, editor);
      if (focused) editor.commands.focus('end');
    }
    return editors.get(field);
  };
  /** @param {IntersectionObserverEntry} entry */
  const mountVisible = ({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    visibility.unobserve(target);
    if (target instanceof HTMLTextAreaElement) mount(target);
  };
  const visibility = new IntersectionObserver((entries) => entries.forEach(mountVisible), { rootMargin: MARGIN });

  return {
    pickLink,
    /** @param {HTMLElement} element */
    enrich: (element) => {
      findAll(element, RICH_TEXT).forEach((field) => visibility.observe(field));
      findAll(element, LINK_FIELDS, HTMLInputElement).forEach(enableLink);
    },
    /** @param {HTMLElement} element */
    leave: (element) => findAll(element, RICH_TEXT).forEach((field) => {
      visibility.unobserve(field);
      editors.get(field)?.destroy();
      editors.delete(field);
    }),
    /**
     * Changes the value of a field, and of the rich text that covers it.
     *
     * @param {Control} field
     * @param {string | boolean} value
     */
    set: (field, value) => {
      const editor = editors.get(field);
      if (!editor) setValue(field, value);
      else {
        field.value = String(value);
        editor.commands.putText(String(value));
      }
      // The name of a chosen file or page stands below its address.
      field.dispatchEvent(new Event('change'));
    },
    /**
     * Where the cursor is.
     *
     * @param {Element | null} element with the focus
     * @returns {{ field: Element | null, cursor: number | null }} the element, or the field that a rich text covers; the
     *   position in its text, as `enter` takes it
     */
    cursor: (element) => {
      const [covered, editor] = [...editors].find(([, { view }]) => view.dom === element) ?? [];
      if (covered && editor) return { field: covered, cursor: editor.state.selection.from };
      return { field: element, cursor: element && hasText(element) ? element.selectionStart : null };
    },
    /**
     * Focuses a field; a rich text gets its cursor at the end or at a position, or keeps it with null.
     *
     * @param {HTMLElement} field
     * @param {number | 'end' | null} [cursor]
     */
    enter: async (field, cursor = 'end') => {
      field.focus();
      if (field.matches(RICH_TEXT) && field instanceof HTMLTextAreaElement) {
        (await mount(field))?.commands.focus(cursor);
      } else if (typeof cursor === 'number' && hasText(field)) field.setSelectionRange(cursor, cursor);
    },
  };
}
