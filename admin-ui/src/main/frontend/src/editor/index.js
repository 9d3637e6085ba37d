// Ours: the editor of a page, over a form that works without it. Its words come from the page.
import { Blocks } from './blocks.js';
import { drag } from './drag.js';
import { fields as richer } from './fields.js';
import { found } from './found.js';
import { history } from './history.js';
import { outline } from './outline.js';
import { palette } from './palette.js';
import { picker } from './picker.js';
import { preview } from './preview.js';
import { filled, thawed, valueOf } from './state.js';

const MANY = 30;
/** Of a form that the server reads. */
const LARGEST = 2_000_000;
const TYPED = 'input, textarea, select';

function edit(form) {
  const root = document.querySelector('.ms-editor');
  const rich = richer(root, picker(document.getElementById('picker')), (...pasted) => spread(...pasted));
  const blocks = new Blocks(form, rich.enrich, rich.leave, rich.set);
  const { words } = blocks;
  const plan = outline(document.getElementById('outline'), blocks);
  found(form, plan.draw);
  const said = document.getElementById('editor-said');
  const buttons = Object.fromEntries([...root.querySelectorAll('[data-ms-tool]')].map((button) => [button.dataset.msTool, button]));
  let place = null;

  /** What is typed beside the blocks. */
  const fields = () => [...form.elements].filter((one) => one.matches(TYPED) && one.type !== 'hidden' && !one.closest('.ms-block, .ms-add-block'));
  const take = () => ({ fields: fields().map(valueOf), blocks: blocks.take() });
  const same = (one, other) => one.blocks.length === other.blocks.length
    && one.fields.every((value, i) => value === other.fields[i])
    && one.blocks.every(({ name, html }, i) => name === other.blocks[i].name && html === other.blocks[i].html);
  const put = (state) => {
    const held = document.activeElement.closest('.ms-block')?.id;
    const typed = fields().map((field, i) => [field, state.fields[i]]).filter(([field, value]) => valueOf(field) !== value);
    typed.forEach(([field, value]) => rich.set(field, value));
    const { section, field } = blocks.put(state.blocks);
    tell();
    reveal(section, field ?? (section ? undefined : typed[0]?.[0]), held);
  };

  /** Brings what was undone in sight, and who was writing elsewhere to it. */
  const reveal = (section, field, held) => {
    if (section) blocks.fold(section, false);
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    const at = document.activeElement;
    // A button that cannot be pressed any more loses the focus a moment later.
    const lost = at === document.body || at.disabled;
    if (field && (lost || form.contains(at)) && !at.closest('[data-ms-tool]')) rich.enter(field, null);
    else if (lost) focus(blocks.named(held) ?? section ?? buttons.add);
    (field?.parentElement ?? section)?.scrollIntoView({ block: 'nearest' });
  };

  // A browser says what is wrong beside a field that it can show.
  form.addEventListener('invalid', ({ target }) => {
    const section = target.closest('.ms-block');
    if (section) blocks.fold(section, false);
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }, true);

  const can = (button, what, nothing) => {
    button.setAttribute('aria-disabled', String(!what));
    button.title = what ? filled(button.dataset.msOf, what) : nothing;
    button.textContent = button.title;
  };
  const past = history({
    take, put, same,
    changed: (undo, redo) => {
      can(buttons.undo, undo, buttons.undo.dataset.msNone);
      can(buttons.redo, redo, buttons.redo.dataset.msNone);
    },
  });

  /** The form has changed otherwise than by typing: what keeps it, and what shows it, is told. */
  const tell = () => {
    plan.draw();
    form.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** The same words twice are two messages. */
  const say = (text) => { said.textContent = said.textContent === text ? `${text}\u00a0` : text; };

  const focus = (element) => {
    if (!element) return;
    if (element.matches('.ms-block')) plan.line(element)?.scrollIntoView({ block: 'nearest' });
    rich.enter(element);
  };
  const firstField = (element) =>
    element.querySelector('input.fr-input, textarea') ?? element.querySelector('input:not([type=hidden]), select') ?? element;

  /** Does something to the form that can be undone. */
  const done = (name, spoken = name) => {
    past.commit(name);
    tell();
    say(spoken);
  };
  const about = (act, section) => filled(words[`msDid${act}`], blocks.label(section));

  const full = (more = 1) => {
    const reached = blocks.all().length + more > Number(words.msMost);
    if (reached) say(words.msMany);
    return reached;
  };
  const add = async (type, name) => {
    past.settle();
    const html = await blocks.blank(type);
    if (!html) return byTheServer('add-block', type);
    insert(html, 'Add', name);
  };
  const insert = (html, act, name) => {
    const sections = thawed(html);
    if (full(sections.length)) return;
    blocks.insert(sections, place);
    done(filled(words[`msDid${act}`], name));
    focus(firstField(sections[0]));
    sections[0].scrollIntoView({ block: 'nearest' });
  };

  /** A block of a text or of a table that were pasted, to be inserted. */
  const made = (blank, { html, cells, caption }) => {
    const [block] = thawed(blank);
    block.querySelector(`textarea[name$=-${cells === undefined ? 'text' : 'cells'}]`).textContent = cells ?? html;
    if (caption) block.querySelector('input[name$=-caption]').setAttribute('value', caption);
    return block;
  };

  /**
   * Puts tables that were pasted into a text, and the texts between them, into blocks after it.
   *
   * @param many how many blocks at most
   * @param cut takes out of the text what stands after it from now on, and answers it in its order
   * @param otherwise called where the server cannot be asked for blocks
   * @param left says what was left out, if anything was; `lines` also that tables have become lines
   * @returns whether the text is that of a block of text, and the page has room for them
   */
  const spread = (field, many, cut, otherwise, { left, lines }) => {
    const section = field.closest('.ms-block');
    if (section?.dataset.msBlock !== 'paragraph') say(lines);
    if (section?.dataset.msBlock !== 'paragraph' || full(many)) return false;
    Promise.all([blocks.blank('paragraph'), blocks.blank('table')]).then(([text, table]) => {
      if (!text || !table) {
        say(lines);
        return otherwise();
      }
      past.settle();
      const sections = cut().map((part) => made(part.cells === undefined ? text : table, part));
      blocks.touch(section);
      blocks.insert(sections, section);
      if (!field.value) blocks.remove(section);
      const name = filled(words.msDidPaste, sections.map((one) => blocks.label(one)).join(', '));
      done(name, `${name} ${left}`.trim());
      return focus(firstField(sections[0]));
    });
    return true;
  };

  const server = form.querySelector('button[value=add-block]');
  /** The way of a form without script, where the server has to be asked and cannot be from here. */
  const byTheServer = (value, type) => {
    const select = form.querySelector('#type');
    if (type) {
      select.value = type;
      form.querySelector('#ou').replaceChildren(new Option('', place ? `b${blocks.all().indexOf(place)}` : ''));
    }
    // It counts the blocks, and knows none by name.
    server.value = value.replace(/b\d+/, (name) => `b${blocks.all().indexOf(blocks.named(name))}`);
    form.requestSubmit(server);
  };

  const open = palette(document.getElementById('palette'), add);
  const openAfter = (section) => {
    place = section;
    open();
  };

  const step = (section, by, keep) => {
    past.settle();
    if (!blocks.step(section, by)) return;
    blocks.touch(section);
    done(about(by < 0 ? 'Up' : 'Down', section), filled(words.msAt, blocks.label(section), blocks.all().indexOf(section) + 1, blocks.all().length));
    const target = keep?.disabled ? section.querySelector(`button[value^=${by < 0 ? 'down' : 'up'}]`) : keep;
    focus(target ?? section);
  };

  /** @param next where one goes on, given the block beside it */
  const remove = (section, next = (beside) => beside) => {
    past.settle();
    const name = about('Remove', section);
    const beside = blocks.remove(section);
    done(name, `${name} ${words.msUndoable}`);
    focus(beside ? next(beside) : buttons.add);
  };

  const acts = {
    up: (section, button) => step(section, -1, button),
    down: (section, button) => step(section, 1, button),
    remove: (section) => remove(section),
    fold: (section) => blocks.fold(section, !blocks.folded(section)),
    below: openAfter,
    double: (section) => {
      past.settle();
      if (full()) return;
      const copy = blocks.double(section);
      done(about('Double', section));
      focus(copy);
      copy.scrollIntoView({ block: 'nearest' });
    },
    copy: (section) => {
      blocks.copy(section);
      pasting();
      say(about('Copy', section));
    },
  };

  const partActs = {
    up: (part) => part.previousElementSibling?.before(part),
    down: (part) => part.nextElementSibling?.after(part),
    remove: (part) => part.remove(),
  };

  const onPart = (act, part, button) => {
    past.settle();
    const list = part.parentElement;
    const section = list.closest('.ms-block');
    const beside = part.nextElementSibling ?? part.previousElementSibling;
    partActs[act](part);
    blocks.countParts(list);
    blocks.read(section);
    blocks.touch(section);
    done(about('Part', section));
    const kept = button.isConnected && !button.disabled;
    focus(kept ? button : part.isConnected ? firstField(part) : beside ? firstField(beside) : list.parentElement.querySelector('button'));
  };

  const onParts = async (list, button) => {
    past.settle();
    const part = await blocks.addPart(list);
    if (!part) return byTheServer(button.value);
    blocks.touch(list.closest('.ms-block'));
    done(about('Part', list.closest('.ms-block')));
    focus(firstField(part));
  };

  form.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    const section = button?.closest('.ms-block');
    if (!section) return;
    const [act, name] = (button.dataset.msDo ?? button.value).split(':');
    if (!button.dataset.msDo && button.name !== 'then') return;
    event.preventDefault();
    const part = button.closest('[data-ms-part]');
    if (act === 'add') onParts(document.getElementById(name), button);
    else if (part && part.dataset.msPart === name) onPart(act, part, button);
    else acts[act](section, button);
  });

  // Tools over the page.
  const pasting = () => {
    const kept = blocks.copied();
    buttons.paste.closest('li').hidden = !kept;
    if (kept) buttons.paste.textContent = filled(buttons.paste.dataset.msOf, kept.label);
  };
  const back = (way) => {
    const name = past[way]();
    say(name ? filled(words[way === 'undo' ? 'msUndone' : 'msRedone'], name) : buttons[way].dataset.msNone);
  };
  const foldAll = () => {
    const folded = buttons.fold.getAttribute('aria-pressed') !== 'true';
    buttons.fold.setAttribute('aria-pressed', String(folded));
    blocks.all().forEach((section) => blocks.fold(section, folded && !section.querySelector('.fr-message--error, [data-ms-error]')));
  };
  const shown = document.getElementById('preview');
  const tools = {
    preview: shown && preview(shown, buttons.preview, form),
    undo: () => back('undo'),
    redo: () => back('redo'),
    add: () => openAfter(null),
    fold: foldAll,
    paste: () => {
      past.settle();
      place = null;
      const { html, label } = blocks.copied();
      insert(html, 'Paste', label);
    },
  };
  root.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-ms-tool]');
    if (button && button.getAttribute('aria-disabled') !== 'true') tools[button.dataset.msTool]();
  });

  // A line of the outline leads to its block, wherever a link to something in a folded block comes from.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#b"]');
    const target = link && document.getElementById(link.hash.slice(1));
    const section = target?.closest('.ms-block');
    if (!section) return;
    blocks.fold(section, false);
    if (target.matches('textarea')) {
      event.preventDefault();
      rich.enter(target);
    }
    if (link.closest('#outline')) {
      event.preventDefault();
      section.scrollIntoView({ block: 'start' });
      rich.enter(firstField(section));
    }
  });

  const editable = (element) => element.matches('textarea, select, [contenteditable]') || element.matches('input:not([type=checkbox], [type=radio])');
  const current = () => {
    const spot = document.activeElement.closest('.ms-block, [data-ms-of]');
    return spot && blocks.named(spot.dataset.msOf ?? spot.id);
  };
  /** What the browser would undo may be in any field of the page, out of sight: in its place, the form does. */
  const instead = (event, way) => {
    event.preventDefault();
    const elsewhere = document.querySelector('dialog[open]') || (editable(event.target) && !form.contains(event.target));
    if (!elsewhere) back(way);
  };
  document.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') instead(event, 'undo');
    else if (event.inputType === 'historyRedo') instead(event, 'redo');
  });
  document.addEventListener('keydown', (event) => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (control && (key === 'z' || key === 'y')) return instead(event, key === 'y' || event.shiftKey ? 'redo' : 'undo');
    if (document.querySelector('dialog[open]')) return;
    const section = current();
    if (event.altKey && event.key === 'Enter' && root.contains(event.target)) {
      event.preventDefault();
      openAfter(section ?? null);
    } else if (event.altKey && section && !event.target.matches('textarea, select, [contenteditable]') && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      step(section, event.key === 'ArrowUp' ? -1 : 1, event.target);
    } else if (event.key === 'Delete' && section && event.target.closest('[data-ms-of]')) {
      event.preventDefault();
      remove(section, (beside) => plan.line(beside).querySelector('a'));
    }
  });

  form.addEventListener('input', ({ target }) => {
    if (target === form) return;
    const section = target.closest('.ms-block');
    if (section) {
      blocks.touch(section);
      blocks.read(section);
      plan.draw();
    }
    past.later(section ? about('Type', section) : words.msDidField);
  });
  // What is typed in one field, and what is done with a mouse or pasted, are not undone together.
  ['focusin', 'mousedown', 'cut', 'paste', 'drop'].forEach((what) => form.addEventListener(what, past.settle, true));
  form.addEventListener('focusin', ({ target }) => {
    const here = target.closest('.ms-block');
    root.querySelectorAll('.ms-block--here, [data-ms-of][data-ms-here]').forEach((one) => {
      one.classList.remove('ms-block--here');
      one.removeAttribute('data-ms-here');
    });
    if (!here) return;
    here.classList.add('ms-block--here');
    plan.line(here)?.setAttribute('data-ms-here', '');
  });
  form.addEventListener('submit', (event) => {
    if (new URLSearchParams(new FormData(form)).toString().length < LARGEST) return;
    event.preventDefault();
    say(words.msHeavy);
  });
  drag(root, blocks, (section, before) => {
    past.settle();
    blocks.move(section, before);
    done(about('Drag', section), filled(words.msAt, blocks.label(section), blocks.all().indexOf(section) + 1, blocks.all().length));
  });

  root.querySelectorAll('form > fieldset > .fr-input-group, #settings').forEach(rich.enrich);
  root.querySelectorAll('[data-ms-scripted]').forEach((one) => { one.hidden = false; });
  root.querySelectorAll('[data-ms-plain]').forEach((one) => { one.hidden = true; });
  pasting();
  if (blocks.all().length > MANY) foldAll();
}

const form = document.querySelector('form[data-ms-editor]');
if (form) edit(form);
