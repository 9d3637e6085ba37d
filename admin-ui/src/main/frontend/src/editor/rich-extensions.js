// @ts-check
// The elements that a rich text may contain.
import { createDocument, Extension, Mark, mergeAttributes } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { TextSelection } from '@tiptap/pm/state';
import { isLinkAddress } from './plain-text.js';
import { fromValue } from './rich-html.js';

/**
 * @param {string} name
 * @param {string} tag
 */
const simpleMark = (name, tag) => Mark.create({
  name,
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
});
const Superscript = simpleMark('superscript', 'sup');
const Subscript = simpleMark('subscript', 'sub');
const Abbreviation = simpleMark('abbreviation', 'abbr').extend({ addAttributes: () => ({ title: { default: null } }) });

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, hreflang: { default: null } }),
  parseHTML: () => [{
    tag: 'a[href]',
    getAttrs: (a) => (isLinkAddress((a.getAttribute('href') ?? '').trim()) ? null : false),
  }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
});

/** A list item whose level is not changed by Tab: the key leads to the next field. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/**
 * The command `putText`, which changes a text where it differs from another one. A text has no undo of its own: it is
 * the form that undoes, by this command.
 */
const PutText = Extension.create({
  name: 'putText',
  addCommands: () => ({
    putText: (text) => ({ tr, editor }) => {
      const next = createDocument(fromValue(text), editor.schema);
      const start = tr.doc.content.findDiffStart(next.content);
      const end = tr.doc.content.findDiffEnd(next.content);
      if (start === null || end === null) return true;
      // Repeated characters belong to both the common start and the common end.
      const overlap = Math.max(0, start - Math.min(end.a, end.b));
      tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
      if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(end.b + overlap, tr.doc.content.size)), -1));
      tr.setMeta('preventUpdate', true);
      return true;
    },
  }),
});

export const EXTENSIONS = [
  Document, Paragraph, Text, Heading.configure({ levels: [2, 3, 4] }), Bold, Italic, Superscript, Subscript,
  Abbreviation, Link, BulletList, OrderedList, Item, HardBreak, PutText,
];
