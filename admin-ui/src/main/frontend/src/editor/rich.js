/*! With Tiptap, © 2025 Tiptap GmbH, and ProseMirror, © 2015-2017 Marijn Haverbeke and others: MIT License, https://opensource.org/license/mit */
// Text with headings, lists and links, limited to what a page keeps of it. Loaded where such a text is, and nowhere else.
import { createDocument, Editor, Extension, getHTMLFromFragment, Mark, mergeAttributes } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { TextSelection } from '@tiptap/pm/state';
import { cleaned, divided, revised } from './paste.js';

const mark = (name, tag) => Mark.create({
  name,
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
});
const Superscript = mark('superscript', 'sup');
const Subscript = mark('subscript', 'sub');
const Abbreviation = mark('abbreviation', 'abbr').extend({ addAttributes: () => ({ title: { default: null } }) });

const SAFE = /^(?:https?:|mailto:|tel:|\/|page:|media:|site:)/i;
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, hreflang: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (a) => (SAFE.test(a.getAttribute('href').trim()) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
});

/** The key « Tab » goes on to the next field: what is in a list is set in and out by its own keys. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** As it is kept: nothing for nothing, and no paragraph around what a list says in one. */
function html(editor) {
  if (editor.isEmpty) return '';
  const template = document.createElement('template');
  template.innerHTML = editor.getHTML();
  template.content.querySelectorAll('li').forEach((item) => {
    const [first, ...rest] = item.children;
    if (first?.matches('p') && rest.every((one) => one.matches('ul, ol'))) first.replaceWith(...first.childNodes);
  });
  template.content.querySelectorAll('p:empty').forEach((paragraph) => paragraph.remove());
  return template.innerHTML;
}

/** What was typed without markup is paragraphs. */
function read(text) {
  if (text.includes('<')) return text.replace(/>\s*\n\s*</g, '><');
  const holder = document.createElement('div');
  text.split(/\n\s*\n/).filter((part) => part.trim()).forEach((part) => {
    const paragraph = document.createElement('p');
    part.trim().split('\n').forEach((line, i) => paragraph.append(...(i ? [document.createElement('br'), line] : [line])));
    holder.append(paragraph);
  });
  return holder.innerHTML;
}

const ACTS = {
  h2: [(chain) => chain.toggleHeading({ level: 2 }), (editor) => editor.isActive('heading', { level: 2 })],
  h3: [(chain) => chain.toggleHeading({ level: 3 }), (editor) => editor.isActive('heading', { level: 3 })],
  h4: [(chain) => chain.toggleHeading({ level: 4 }), (editor) => editor.isActive('heading', { level: 4 })],
  bold: [(chain) => chain.toggleBold(), (editor) => editor.isActive('bold')],
  italic: [(chain) => chain.toggleItalic(), (editor) => editor.isActive('italic')],
  sup: [(chain) => chain.toggleMark('superscript'), (editor) => editor.isActive('superscript')],
  ul: [(chain) => chain.toggleBulletList(), (editor) => editor.isActive('bulletList')],
  ol: [(chain) => chain.toggleOrderedList(), (editor) => editor.isActive('orderedList')],
};

/** Pictures, and links to what is on the computer of who pastes: no page can show them. */
const LEFT_OUT = /<(?:img|v:imagedata)\b|\shref\s*=\s*["']?(?:file:|[a-z]:\\)/i;

/** Makes the text another one where the two differ, for the undoing of the form, which knows of it: a text has none of its own. */
const Putting = Extension.create({
  name: 'putting',
  addCommands: () => ({
    putText: (text) => ({ tr, editor }) => {
      const next = createDocument(read(text), editor.schema);
      const start = tr.doc.content.findDiffStart(next.content);
      if (start === null) return true;
      const end = tr.doc.content.findDiffEnd(next.content);
      // What is repeated is counted from both sides.
      const twice = Math.max(0, start - Math.min(end.a, end.b));
      tr.replace(start, end.a + twice, next.slice(start, end.b + twice));
      if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(end.b + twice, tr.doc.content.size)), -1));
      tr.setMeta('preventUpdate', true);
      return true;
    },
  }),
});

/** One stop of the keyboard for all the buttons: the arrows go from one to the next. */
function rove(toolbar) {
  const buttons = [...toolbar.querySelectorAll('button')];
  const go = (button) => {
    buttons.forEach((one) => { one.tabIndex = one === button ? 0 : -1; });
    button.focus();
  };
  buttons.forEach((one, i) => { one.tabIndex = i ? -1 : 0; });
  toolbar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(buttons.at(to % buttons.length));
  });
  return () => go(buttons.find((one) => one.tabIndex === 0));
}

/**
 * Puts an editor in the place of a field, which goes on being what is sent.
 *
 * @param tools the toolbar, to be copied
 * @param spread puts tables and the texts after them elsewhere, and says what was left out; answers whether it does
 * @param link asks for the target of a link, given the one that there is: an address and a title, or null for no change
 */
export function richText(field, tools, link, spread) {
  const label = field.parentElement.querySelector('label');
  const box = document.createElement('div');
  box.className = 'ms-rich';
  box.dataset.msMade = '';
  const toolbar = tools.cloneNode(true);
  const name = label.firstChild.textContent.trim();
  toolbar.setAttribute('aria-label', `${toolbar.getAttribute('aria-label')} ${name}`);
  const place = document.createElement('div');
  box.append(toolbar, place);
  field.after(box);
  // How tags are typed is of no use here; what the field is for stays.
  const hints = [...label.querySelectorAll('.fr-hint-text')];
  if (field.dataset.msHelp && hints.length) hints.shift().textContent = field.dataset.msHelp;
  [field, ...hints].forEach((hidden) => {
    hidden.hidden = true;
    hidden.dataset.msBehind = '';
  });

  const toTools = rove(toolbar);
  const Keys = Extension.create({
    name: 'keys',
    addKeyboardShortcuts: () => ({ 'Alt-F10': () => { toTools(); return true; }, 'Mod-k': () => { link1(); return true; } }),
  });
  const show = () => {
    toolbar.querySelectorAll('[data-ms-mark]').forEach((button) => {
      const [, active] = ACTS[button.dataset.msMark] ?? [null, () => editor.isActive('link')];
      button.setAttribute('aria-pressed', String(active(editor)));
    });
  };
  /** What stands after the cursor, or the selection. */
  const tail = () => {
    const rest = editor.state.doc.cut(editor.state.selection.to);
    return rest.textContent.trim() ? getHTMLFromFragment(rest.content, editor.schema) : '';
  };
  /** Leaves the first of the texts that were pasted; the others, and the tables, are answered with what stood after the cursor. */
  const cut = (parts) => {
    const after = tail();
    const others = parts[0].cells === undefined ? parts.slice(1) : parts;
    editor.commands.deleteRange({ from: editor.state.selection.from, to: editor.state.doc.content.size });
    if (others !== parts) editor.view.pasteHTML(parts[0].html);
    if (after && others.at(-1).cells === undefined) others.at(-1).html += after;
    else if (after) others.push({ html: after });
    return others;
  };
  /** Tables become blocks of their own where there can be some; else they are lines of the text. */
  const handlePaste = (view, event) => {
    const pasted = event.clipboardData?.getData('text/html') ?? '';
    const parts = divided(pasted);
    const { msLeft, msLines, msRevised, msCells } = document.getElementById('rich-tools').dataset;
    const joined = (...notices) => notices.filter(Boolean).join(' ');
    const left = joined(LEFT_OUT.test(pasted) && msLeft, revised(pasted) && msRevised);
    const lines = joined(msLines, left);
    if (parts.some(({ cells }) => cells !== undefined)) {
      const plain = joined(parts.some((part) => part.formatted) && msCells, left);
      return spread(field, parts.length + 1, () => cut(parts), () => view.pasteHTML(pasted), { left: plain, lines });
    }
    const told = parts.some((part) => part.lines) ? lines : left;
    if (told) document.getElementById('editor-said').textContent = told;
    return false;
  };
  const attributes = {
    class: 'ms-rich__text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': name,
    'aria-describedby': field.getAttribute('aria-describedby') ?? '',
    ...(field.getAttribute('aria-required') ? { 'aria-required': 'true' } : {}),
    ...(field.getAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
  };
  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: read(field.value),
    extensions: [
      Document, Paragraph, Text, Heading.configure({ levels: [2, 3, 4] }), Bold, Italic, Superscript, Subscript, Abbreviation,
      Link, BulletList, OrderedList, Item, HardBreak, Putting, Keys,
    ],
    editorProps: { attributes, handlePaste, transformPastedHTML: cleaned },
    onUpdate: () => {
      field.value = html(editor);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    onTransaction: () => editor && show(),
  });

  const link1 = async () => {
    const { href } = editor.getAttributes('link');
    const { from, to } = editor.state.selection;
    const chosen = await link(href ?? '');
    if (!chosen) return editor.commands.focus();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (!chosen.address) chain.unsetMark('link').run();
    else if (from === to && !href) chain.insertContent({ type: 'text', text: chosen.title || chosen.address, marks: [{ type: 'link', attrs: { href: chosen.address } }] }).run();
    else chain.setMark('link', { href: chosen.address }).run();
  };
  toolbar.addEventListener('click', ({ target }) => {
    const kind = target.closest('[data-ms-mark]')?.dataset.msMark;
    if (kind === 'link') link1();
    else if (kind) ACTS[kind][0](editor.chain().focus()).run();
  });
  label.addEventListener('click', (event) => {
    event.preventDefault();
    editor.commands.focus();
  });
  show();
  return editor;
}
