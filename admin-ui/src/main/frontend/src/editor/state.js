// What a block of the form says, as text: taken before each change, so that all of it can be undone.

const CONTROLS = 'input, textarea, select';
/** Attributes that name a block, or something in one, beside its own id. */
const NAMING = ['id', 'name', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'formaction', 'data-ms-part'];

/** Writes what was typed into the markup of a copy: attributes are copied, what was typed is not. */
function write(copy, typed) {
  if (typed.matches('textarea')) copy.textContent = typed.value;
  else if (typed.matches('select')) {
    [...copy.options].forEach((option, i) => option.toggleAttribute('selected', typed.options[i].selected));
  } else if (['checkbox', 'radio'].includes(typed.type)) copy.toggleAttribute('checked', typed.checked);
  else copy.setAttribute('value', typed.value);
}

/** What the script has added, and what depends on where the block stands, is no part of what it says. */
function bare(copy) {
  copy.querySelectorAll('[data-ms-made]').forEach((made) => made.remove());
  copy.querySelectorAll('[data-ms-behind]').forEach((behind) => {
    behind.hidden = false;
    behind.removeAttribute('data-ms-behind');
  });
  copy.querySelectorAll('[data-ms-spoken]').forEach((spoken) => {
    spoken.textContent = '';
    spoken.removeAttribute('title');
  });
  copy.querySelectorAll('button[disabled]').forEach((button) => { button.disabled = false; });
  copy.querySelectorAll('[data-ms-folded]').forEach((folded) => {
    folded.hidden = false;
    folded.removeAttribute('data-ms-folded');
  });
  copy.classList.remove('ms-block--here', 'ms-dragged');
}

/** A block, or a part of one, as text. */
export function freeze(element) {
  const copy = element.cloneNode(true);
  const typed = element.querySelectorAll(CONTROLS);
  copy.querySelectorAll(CONTROLS).forEach((control, i) => write(control, typed[i]));
  bare(copy);
  return copy.outerHTML;
}

/** Its markup without what was typed, but with what names its parts. */
function untyped(element) {
  element.querySelectorAll(CONTROLS).forEach((control) => {
    if (control.matches('textarea')) control.textContent = '';
    else if (control.matches('select')) [...control.options].forEach((option) => option.removeAttribute('selected'));
    else if (['checkbox', 'radio'].includes(control.type)) control.removeAttribute('checked');
    else if (control.type !== 'hidden') control.removeAttribute('value');
  });
  return element.outerHTML;
}

/** What a control says, whatever it is. */
export const valueOf = (control) => (['checkbox', 'radio'].includes(control.type) ? control.checked : control.value);

/** Gives a control another value; the cursor of a text goes to the end of what has changed. */
export function setValue(control, value) {
  if (['checkbox', 'radio'].includes(control.type)) {
    control.checked = value;
    return;
  }
  const before = control.value;
  control.value = value;
  if (control.matches('select') || control.selectionStart === null) return;
  let same = 0;
  while (same < Math.min(before.length, value.length) && before.at(-1 - same) === value.at(-1 - same)) same += 1;
  control.setSelectionRange(value.length - same, value.length - same);
}

/**
 * Types into a block what another one says, when they differ in nothing else: who is in it stays where they are.
 *
 * @param set gives a control a value
 * @returns the controls that have changed; null when the blocks differ otherwise
 */
export function retype(element, html, set) {
  const next = thaw(html);
  const typed = [...next.querySelectorAll(CONTROLS)].map(valueOf);
  if (untyped(next) !== untyped(thaw(freeze(element)))) return null;
  const changed = [...element.querySelectorAll(CONTROLS)]
    .filter((control) => !control.closest('[data-ms-made]'))
    .map((control, i) => [control, typed[i]])
    .filter(([control, value]) => valueOf(control) !== value);
  changed.forEach(([control, value]) => set(control, value));
  return changed.map(([control]) => control);
}

/** The blocks that a text holds. */
export function thawed(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

export const thaw = (html) => thawed(html)[0];

/** Gives a block, or a part of one, another name. */
export function rename(element, from, to) {
  const name = new RegExp(`(^|[ :#])${from}(?=$|[- ])`, 'g');
  [element, ...element.querySelectorAll('*')].forEach((one) => {
    const names = one.matches('button[name=then], input[type=hidden][name=bloc]') ? [...NAMING, 'value'] : NAMING;
    names.filter((attribute) => one.hasAttribute(attribute)).forEach((attribute) => {
      const value = one.getAttribute(attribute);
      const next = value.replace(name, `$1${to}`);
      if (next !== value) one.setAttribute(attribute, next);
    });
  });
  return element;
}

/** Words with values in their places. */
export const filled = (words, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words);

/** The first words of what a block says. */
const LONGEST = 60;
export function firstWords(section) {
  const field = [...section.querySelectorAll('input.fr-input:not([list]), textarea')].find(({ value }) => value.trim());
  // Without any words it is known by what it shows or leads to; an address tells nobody which.
  if (!field) return section.querySelector('.ms-picked')?.textContent ?? '';
  const reader = document.createElement('template');
  reader.innerHTML = field.value.replace(/></g, '> <');
  const text = reader.content.textContent.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : text;
}
