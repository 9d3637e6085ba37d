// @ts-check
import { closest, find, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { labelOf } from './block-view.js';
import { announce, commit, firstField, focus } from './editor.js';
import { IMAGE_FIELDS } from './link-fields.js';
import { parse, parseAll } from './snapshot.js';

/** @import { Editor } from './editor.js' */
/** @import { PastedPart } from './paste.js' */
/** @import { SpreadTables } from './rich-paste.js' */

/** @typedef {ReturnType<typeof insertion>} Insertion */

/**
 * A block with the content of a pasted text or table.
 *
 * @param {string} blank markup of the block without values
 * @param {PastedPart} part
 */
function createBlock(blank, part) {
  const block = parse(blank);
  const [suffix, value] = part.cells === undefined ? ['text', part.html] : ['cells', part.cells];
  get(block, `textarea[name$=-${suffix}]`).textContent = value;
  if (part.cells !== undefined && part.caption) get(block, 'input[name$=-caption]').setAttribute('value', part.caption);
  return block;
}

/**
 * Adding blocks to the page.
 *
 * @param {Editor} editor
 */
export function insertion(editor) {
  const { form, blocks, history } = editor;
  const { messages } = blocks;
  const serverButton = find(form, 'button[value=add-block]', HTMLButtonElement);
  /** @type {HTMLElement | null} The block after which a block is added; null for the end. */
  let place = null;

  /** Whether the page has no room for more blocks, which is then announced. */
  const isFull = (count = 1) => {
    const full = blocks.all().length + count > Number(messages.msMost);
    if (full) announce(messages.msMany);
    return full;
  };

  /**
   * Sends the form to add a block or a part, as without script: the server may answer a form where it did not answer a
   * script. The server counts blocks, and does not know their names.
   *
   * @param {string} action
   * @param {string} [type]
   */
  const addByForm = (action, type) => {
    if (!serverButton) return;
    if (type) {
      get(form, '#type', HTMLSelectElement).value = type;
      get(form, '#position').replaceChildren(new Option('', place ? `b${blocks.indexOf(place)}` : ''));
    }
    serverButton.value = action.replace(/b\d+/, (name) => {
      const section = blocks.named(name);
      return `b${section ? blocks.indexOf(section) : -1}`;
    });
    form.requestSubmit(serverButton);
  };

  /**
   * @param {string} html markup of blocks
   * @param {string} message
   * @returns the first block; null where the page has no room
   */
  const insert = (html, message) => {
    const sections = parseAll(html);
    if (isFull(sections.length)) return null;
    blocks.insert(sections, place);
    commit(editor, message);
    focus(editor, firstField(sections[0]));
    sections[0].scrollIntoView({ block: 'nearest' });
    return sections[0];
  };

  return {
    isFull,
    addByForm,
    /** @param {HTMLElement | null} section after which blocks are added; null for the end */
    setPlace: (section) => { place = section; },
    /**
     * @param {string} type
     * @param {string} name
     */
    add: async (type, name) => {
      history.settle();
      const html = await blocks.blank(type);
      if (html) insert(html, format(messages.msDidAdd, name));
      else addByForm('add-block', type);
    },
    /**
     * Adds a block of an image.
     *
     * @param {HTMLElement | null} after the block before it; null for the end
     * @param {string} lost said where the server does not answer with a block
     * @returns its field; null where it is not added
     */
    addImage: async (after, lost) => {
      history.settle();
      const html = await blocks.blank('image');
      if (!html) {
        announce(lost);
        return null;
      }
      place = after;
      const section = insert(html, format(messages.msDidAdd, labelOf(parse(html))));
      return section && get(section, IMAGE_FIELDS, HTMLInputElement);
    },
    /** @param {{ html: string, label: string }} copied */
    paste: ({ html, label }) => {
      history.settle();
      place = null;
      insert(html, format(messages.msDidPaste, label));
    },
    /** @type {SpreadTables} */
    spreadTables: (field, count, cut, fallback, { left, lines }) => {
      const section = closest(field, '.ms-block');
      if (section?.dataset.msBlock !== 'paragraph') {
        announce(lines);
        return false;
      }
      if (isFull(count)) return false;
      Promise.all([blocks.blank('paragraph'), blocks.blank('table')]).then(([text, table]) => {
        if (!text || !table) {
          announce(lines);
          return fallback();
        }
        history.settle();
        const sections = cut().map((part) => createBlock(part.cells === undefined ? text : table, part));
        blocks.touch(section);
        blocks.insert(sections, section);
        if (!field.value) blocks.remove(section);
        const name = format(messages.msDidPaste, sections.map(labelOf).join(', '));
        commit(editor, name, `${name} ${left}`.trim());
        focus(editor, firstField(sections[0]));
      });
      return true;
    },
  };
}
