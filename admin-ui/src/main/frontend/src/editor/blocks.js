// The blocks of the form: made, moved, doubled, taken away. Their names stay what they are, the order is that of the page.
import { filled, firstWords, freeze, rename, retype, thaw } from './state.js';

const KEPT = 'ms-block';

/** Tells a button what it is about. */
function speak(button, text) {
  if (button.textContent === text) return;
  button.textContent = text;
  button.title = text;
}

export class Blocks {
  /**
   * @param enrich told of what is new in the form
   * @param leave told of what is there no more
   * @param set gives a control another value
   */
  constructor(form, enrich, leave, set) {
    Object.assign(this, { enrich, leave, set });
    this.list = form.querySelector('#block-list');
    this.words = this.list.dataset;
    this.acts = document.getElementById('block-acts').content;
    this.patterns = { up: this.words.msUp, down: this.words.msDown, remove: this.words.msRemove };
    this.acts.querySelectorAll('button').forEach(({ dataset, textContent }) => { this.patterns[dataset.msDo] = textContent; });
    this.blanks = new Map();
    this.frozen = new WeakMap();
    this.next = 0;
    this.all().forEach((section) => this.dress(section));
    this.renumber();
  }

  all() {
    return [...this.list.children];
  }

  named(name) {
    return this.all().find(({ id }) => id === name);
  }

  label(section) {
    return section.dataset.msLabel;
  }

  /** The buttons that only a script can answer to. */
  dress(section) {
    this.next = Math.max(this.next, Number(section.id.slice(1)) + 1);
    section.querySelector('.ms-block__head ul').prepend(...this.acts.cloneNode(true).children);
    const toggle = section.querySelector('[data-ms-do=fold]');
    toggle.setAttribute('aria-controls', `${section.id}-body`);
    toggle.setAttribute('aria-expanded', 'true');
    if (section.dataset.msBlock === 'unknown') section.querySelector('[data-ms-do=copy]').closest('li').remove();
    section.querySelector('.ms-block__head').draggable = true;
    section.querySelectorAll('[data-ms-parts]').forEach((list) => this.countParts(list));
    this.enrich(section);
    this.read(section);
  }

  fold(section, folded) {
    const body = section.querySelector('.ms-block__body');
    body.toggleAttribute('data-ms-folded', folded);
    body.hidden = folded;
    section.querySelector('[data-ms-do=fold]').setAttribute('aria-expanded', String(!folded));
  }

  folded(section) {
    return section.querySelector('.ms-block__body').hidden;
  }

  /** Each says where it stands, and what its buttons do to it. */
  renumber() {
    const sections = this.all();
    sections.forEach((section, i) => {
      const title = filled(this.words.msTitle, i + 1, this.label(section));
      const head = section.querySelector('.ms-block__title');
      if (head.firstElementChild.textContent !== title) head.firstElementChild.textContent = title;
      section.querySelectorAll('.ms-block__head button').forEach((button) => {
        const act = button.dataset.msDo ?? button.value.split(':')[0];
        speak(button, filled(this.patterns[act], title));
        if (act === 'up') button.disabled = i === 0;
        if (act === 'down') button.disabled = i === sections.length - 1;
      });
    });
    document.getElementById('no-block').hidden = sections.length > 0;
  }

  /** Its first words, beside its name. */
  read(section) {
    const place = section.querySelector('.ms-block__words');
    const words = firstWords(section);
    if (place.textContent !== words) place.textContent = words;
  }

  countParts(list) {
    const parts = [...list.children];
    parts.forEach((part, i) => {
      const title = filled(this.words.msPart, i + 1, parts.length);
      part.querySelectorAll(':scope > legend, :scope > ul [data-ms-about]').forEach((place) => {
        if (place.textContent !== title) place.textContent = title;
      });
      const moves = part.querySelectorAll(':scope > ul button');
      moves[0].disabled = i === 0;
      moves[1].disabled = i === parts.length - 1;
    });
  }

  /** A block as it is when nothing was typed in it yet, or those of a ready section; none when the server could not be asked. */
  async blank(type) {
    if (!this.blanks.has(type)) {
      const answer = await fetch(`${this.words.msBlank}?type=${encodeURIComponent(type)}`, { headers: { 'HX-Request': 'true' } })
        .catch(() => null);
      if (!answer) document.dispatchEvent(new Event('ms:unreached'));
      if (!answer?.ok) return null;
      document.dispatchEvent(new Event('ms:used'));
      this.blanks.set(type, (await answer.text()).trim());
    }
    return this.blanks.get(type);
  }

  /** Puts blocks after another, or at the end. */
  insert(sections, after) {
    sections.forEach((section) => {
      rename(section, section.id, `b${this.next}`);
      this.dress(section);
    });
    // What is inserted is new to the version that was started from, be it a copy of what stands there.
    sections.forEach((section) => section.querySelector('[data-ms-from]')?.remove());
    if (after) after.after(...sections);
    else this.list.append(...sections);
    this.renumber();
  }

  double(section) {
    const copy = thaw(freeze(section));
    this.insert([copy], section);
    return copy;
  }

  move(section, before) {
    this.list.insertBefore(section, before);
    this.renumber();
  }

  step(section, by) {
    const sections = this.all();
    const to = sections.indexOf(section) + by;
    if (to < 0 || to >= sections.length) return false;
    this.move(section, by < 0 ? sections[to] : sections[to].nextElementSibling);
    return true;
  }

  remove(section) {
    const beside = section.nextElementSibling ?? section.previousElementSibling;
    section.remove();
    this.leave(section);
    this.renumber();
    return beside;
  }

  /** One more part in a list of them; none when the server could not be asked. */
  async addPart(list) {
    const section = list.closest('.ms-block');
    const html = await this.blank(section.dataset.msBlock);
    const from = list.id.replace(/^b\d+/, 'b0');
    const part = html && thaw(html).querySelector(`[id="${from}"] > [data-ms-part]`);
    if (!part) return null;
    const taken = [...list.children].map((one) => Number(one.dataset.msPart.split('-').at(-1)));
    const index = Math.max(-1, ...taken) + 1;
    rename(part, 'b0', section.id);
    rename(part, part.dataset.msPart, `${list.id}-${index}`);
    part.querySelector('input[type=hidden]').value = index;
    list.append(part);
    this.enrich(part);
    this.countParts(list);
    return part;
  }

  /** Blocks are kept as text from one change to the next: only what was touched is read again. */
  touch(section) {
    this.frozen.delete(section);
  }

  freeze(section) {
    if (!this.frozen.has(section)) this.frozen.set(section, freeze(section));
    return this.frozen.get(section);
  }

  take() {
    return this.all().map((section) => ({ name: section.id, html: this.freeze(section), folded: this.folded(section) }));
  }

  /** Makes the list what it was; answers where it changed first: a block, and the field when no more than what it says has changed. */
  put(state) {
    const before = this.all();
    const changed = [];
    const sections = state.map(({ name, html, folded }) => {
      const there = this.named(name);
      if (there && this.freeze(there) === html) return there;
      const retyped = there && retype(there, html, this.set);
      if (retyped) {
        this.frozen.set(there, html);
        this.read(there);
        changed.push({ section: there, field: retyped[0] });
        return there;
      }
      const section = thaw(html);
      this.dress(section);
      this.fold(section, there ? this.folded(there) : folded);
      this.frozen.set(section, html);
      there?.replaceWith(section);
      if (there) this.leave(there);
      changed.push({ section });
      return section;
    });
    this.all().filter((section) => !sections.includes(section)).forEach((section) => {
      section.remove();
      this.leave(section);
    });
    sections.forEach((section, i) => {
      if (this.list.children[i] !== section) this.list.insertBefore(section, this.list.children[i] ?? null);
    });
    this.renumber();
    const at = sections.findIndex((section, i) => section !== before[i]);
    // Where blocks were taken away from the end, the last one is next to them.
    const moved = at < 0 && before.length > sections.length ? sections.at(-1) : sections[at];
    return changed[0] ?? { section: moved };
  }

  /** For another page of the same window. */
  copy(section) {
    sessionStorage.setItem(KEPT, JSON.stringify({ label: this.label(section), html: freeze(section) }));
  }

  copied() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    return kept && thaw(kept.html)?.matches('.ms-block') ? kept : null;
  }
}
