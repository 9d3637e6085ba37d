// What makes single fields easier: texts with headings and lists, links and files chosen by their words.

import { setValue } from './state.js';

/** What is looked for, by the list that a field offers without script. */
const KINDS = {
  'link-targets': '',
  'link-files': 'fichier',
  'link-images': 'image',
  'link-sections': 'section',
  pictograms: 'pictogramme',
};
const IMAGE = /\/media\/([0-9a-f-]{36})\/[^/]+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * @param pick asks for a page or a file
 * @param spread puts tables and what follows them into blocks of their own
 */
export function fields(root, pick, spread) {
  const tools = document.getElementById('rich-tools').content.firstElementChild;
  const button = document.getElementById('pick-button').content;
  const { msRich: address, msLibrary: library } = document.getElementById('rich-tools').dataset;
  const editors = new Map();
  let module;

  const mount = async (field) => {
    if (editors.has(field)) return editors.get(field);
    module ??= import(address);
    const { richText } = await module;
    if (!editors.has(field) && field.isConnected) {
      const held = document.activeElement === field;
      editors.set(field, richText(field, tools, (now) => pick('', now), spread));
      if (held) editors.get(field).commands.focus('end');
    }
    return editors.get(field);
  };
  // A page has many: each is made when one comes near it.
  const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    mount(target);
  }), { rootMargin: '600px' });

  /** What an address names, as far as it is known here. */
  const show = (field, title, picture) => {
    const box = field.parentElement;
    box.querySelector('.ms-picked')?.remove();
    const known = [...document.getElementById(field.getAttribute('list')).options].find(({ value, dataset }) => field.value === (dataset.msAddress ?? value));
    const name = title ?? (known?.dataset.msAddress ? known.value : known?.textContent);
    const image = IMAGE.exec(field.value);
    if (!field.value || (!name && !image && !picture)) return;
    const shown = document.createElement('p');
    shown.className = 'ms-picked';
    shown.dataset.msMade = '';
    if (image || picture) {
      const small = document.createElement('img');
      small.src = picture ?? `${library}/${image[1]}/fichier?largeur=240`;
      small.alt = '';
      small.addEventListener('error', () => small.remove());
      shown.append(small);
    }
    shown.append(name ?? '');
    field.after(shown);
  };

  const dress = (field) => {
    const made = button.firstElementChild.cloneNode(true);
    const label = field.parentElement.querySelector('label').firstChild.textContent.trim();
    made.querySelector('span').textContent = ` ${label}`;
    made.addEventListener('click', async () => {
      const chosen = await pick(KINDS[field.getAttribute('list')], field.value);
      made.focus();
      if (!chosen) return;
      field.value = chosen.address;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      show(field, chosen.title || undefined, KINDS[field.getAttribute('list')] === 'pictogramme' ? chosen.picture : undefined);
    });
    field.after(made);
    show(field);
    field.addEventListener('change', () => show(field));
  };

  const inside = (part, selector) => [...part.querySelectorAll(selector)];
  return {
    enrich: (part) => {
      inside(part, 'textarea[data-ms-rich]').forEach((field) => near.observe(field));
      inside(part, Object.keys(KINDS).map((list) => `input[list=${list}]`).join()).forEach(dress);
    },
    leave: (part) => inside(part, 'textarea[data-ms-rich]').forEach((field) => {
      near.unobserve(field);
      editors.get(field)?.destroy();
      editors.delete(field);
    }),
    /** Gives a field another value, in what stands over it too. */
    set: (field, value) => {
      const editor = editors.get(field);
      if (!editor) setValue(field, value);
      else {
        field.value = value;
        editor.commands.putText(value);
      }
      // A file or a page that was chosen is named below its address.
      field.dispatchEvent(new Event('change'));
    },
    /** Puts the focus where one writes: at the end, or where the cursor of a text is. */
    enter: async (field, cursor = 'end') => {
      if (!field.matches('textarea[data-ms-rich]')) return field.focus();
      field.focus();
      (await mount(field))?.commands.focus(cursor);
    },
  };
}
