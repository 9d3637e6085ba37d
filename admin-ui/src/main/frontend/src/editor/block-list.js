// @ts-check
import { byId, children, find, findAll, get } from '../shared/dom.js';
import { format } from '../shared/message.js';
import { blankBlocks } from './blank-blocks.js';
import { addButtons, fold, isFolded, labelOf, numberParts, showExcerpt, showPosition } from './block-view.js';
import { FIRST, untouchedText } from './first-block.js';
import { rename } from './rename.js';
import { applyValues, parse, serialise } from './snapshot.js';

/** @import { Control } from '../shared/dom.js' */

/** @typedef {{ name: string, html: string, folded: boolean }} BlockState */

/**
 * Functions of the fields that the list calls.
 *
 * @typedef {object} BlockFields
 * @property {(element: HTMLElement) => void} enrich enables the scripts of new fields
 * @property {(element: HTMLElement) => void} leave releases those of removed fields
 * @property {(control: Control, value: string | boolean) => void} set gives a control a value
 */

/** The blocks of the form, in the order of the page. The name of a block never changes; its position does. */
export class BlockList {
  /** @type {WeakMap<HTMLElement, string>} Snapshots of the blocks that have not changed since. */
  #snapshots = new WeakMap();

  /**
   * @param {HTMLFormElement} form
   * @param {BlockFields} fields
   */
  constructor(form, fields) {
    this.fields = fields;
    this.list = get(form, '#block-list');
    this.messages = this.list.dataset;
    this.buttons = byId('block-acts', HTMLTemplateElement).content;
    const { msUp, msDown, msRemove, msBlank } = this.messages;
    /** @type {Record<string, string>} */
    this.patterns = { up: msUp, down: msDown, remove: msRemove };
    findAll(this.buttons, 'button').forEach(({ dataset, textContent }) => {
      this.patterns[dataset.msDo ?? ''] = textContent ?? '';
    });
    this.blank = blankBlocks(msBlank);
    this.nextNumber = 0;
    this.all().forEach((section) => this.#enable(section));
    this.#showPositions();
  }

  all() {
    return children(this.list);
  }

  /** @param {string | undefined} name */
  named(name) {
    return this.all().find(({ id }) => id === name);
  }

  /** @param {HTMLElement} section */
  indexOf(section) {
    return this.all().indexOf(section);
  }

  /** @param {HTMLElement} section */
  #enable(section) {
    this.nextNumber = Math.max(this.nextNumber, Number(section.id.slice(1)) + 1);
    addButtons(section, this.buttons);
    findAll(section, '[data-ms-parts]').forEach((list) => this.numberParts(list));
    this.fields.enrich(section);
    showExcerpt(section);
  }

  #showPositions() {
    const sections = this.all();
    sections.forEach((section, index) => showPosition(section, {
      index,
      count: sections.length,
      title: this.titleOf(section, index),
      patterns: this.patterns,
    }));
    byId('no-block').hidden = sections.length > 0;
  }

  /**
   * @param {HTMLElement} section
   * @param {number} index
   */
  titleOf(section, index) {
    return format(this.messages.msTitle, index + 1, labelOf(section));
  }

  /** @param {HTMLElement} list */
  numberParts(list) {
    numberParts(list, this.messages.msPart);
  }

  /**
   * Inserts blocks after one, or at the end. The text that the page begins with gives way to them while it is empty.
   *
   * @param {HTMLElement[]} sections
   * @param {HTMLElement | null} after
   */
  insert(sections, after) {
    const untouched = untouchedText(this.list);
    if (untouched) {
      this.#drop(untouched);
      // There is no other block: its name is free.
      this.nextNumber = 0;
    }
    sections.forEach((section) => {
      rename(section, section.id, `b${this.nextNumber}`);
      section.removeAttribute(FIRST);
      this.#enable(section);
    });
    // An inserted block is new to the base revision, even if it is a copy of one of its blocks.
    sections.forEach((section) => find(section, '[data-ms-from]')?.remove());
    if (after?.isConnected) after.after(...sections);
    else this.list.append(...sections);
    this.#showPositions();
  }

  /** @param {HTMLElement} section */
  duplicate(section) {
    const copy = parse(serialise(section));
    this.insert([copy], section);
    return copy;
  }

  /**
   * @param {HTMLElement} section
   * @param {Element | null} before null for the end
   */
  move(section, before) {
    this.list.insertBefore(section, before);
    this.#showPositions();
  }

  /**
   * @param {HTMLElement} section
   * @param {-1 | 1} by
   * @returns whether the block has moved
   */
  step(section, by) {
    const sections = this.all();
    const to = sections.indexOf(section) + by;
    if (to < 0 || to >= sections.length) return false;
    this.move(section, by < 0 ? sections[to] : sections[to].nextElementSibling);
    return true;
  }

  /**
   * @param {HTMLElement} section
   * @returns the block next to it
   */
  remove(section) {
    const neighbour = /** @type {HTMLElement | null} */ (section.nextElementSibling ?? section.previousElementSibling);
    this.#drop(section);
    this.#showPositions();
    return neighbour;
  }

  /** @param {HTMLElement} section */
  #drop(section) {
    section.remove();
    this.fields.leave(section);
  }

  /**
   * Marks a block as changed. Snapshots are expensive on long pages: only those of changed blocks are taken again.
   *
   * @param {HTMLElement} section
   */
  touch(section) {
    this.#snapshots.delete(section);
  }

  /** @param {HTMLElement} section */
  #snapshot(section) {
    const known = this.#snapshots.get(section);
    if (known !== undefined) return known;
    const html = serialise(section);
    this.#snapshots.set(section, html);
    return html;
  }

  /** @returns {BlockState[]} */
  take() {
    return this.all().map((section) =>
      ({ name: section.id, html: this.#snapshot(section), folded: isFolded(section) }));
  }

  /**
   * Restores a state of the list.
   *
   * @param {BlockState[]} state
   * @returns {{ section?: HTMLElement, field?: Control }} the first changed block; its control, if only values changed
   */
  put(state) {
    const before = this.all();
    /** @type {{ section: HTMLElement, field?: Control }[]} */
    const changed = [];
    const sections = state.map((block) => this.#restore(block, changed));
    this.all().filter((section) => !sections.includes(section)).forEach((section) => this.#drop(section));
    sections.forEach((section, i) => {
      if (this.list.children[i] !== section) this.list.insertBefore(section, this.list.children[i] ?? null);
    });
    this.#showPositions();
    const index = sections.findIndex((section, i) => section !== before[i]);
    // After blocks were removed from the end, the last one is next to them.
    const moved = index < 0 && before.length > sections.length ? sections.at(-1) : sections[index];
    return changed[0] ?? { section: moved };
  }

  /**
   * @param {BlockState} state
   * @param {{ section: HTMLElement, field?: Control }[]} changed which is added to
   */
  #restore({ name, html, folded }, changed) {
    const present = this.named(name);
    if (present && this.#snapshot(present) === html) return present;
    const controls = present && applyValues(present, html, this.fields.set);
    if (present && controls) {
      this.#snapshots.set(present, html);
      showExcerpt(present);
      changed.push({ section: present, field: controls[0] });
      return present;
    }
    const section = parse(html);
    this.#enable(section);
    fold(section, present ? isFolded(present) : folded);
    this.#snapshots.set(section, html);
    present?.replaceWith(section);
    if (present) this.fields.leave(present);
    changed.push({ section });
    return section;
  }
}
