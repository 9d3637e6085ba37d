// @ts-check
// Ours: suggests pages while words are typed in a search field: a combobox with a list box of links (WAI-ARIA APG). It comes in
// when a search field gets the focus; without it the form leads to the results.

/** Waited for after the last letter, in milliseconds: whoever types asks once. */
const PAUSE = 250;
const SHORTEST = 3;

/** @param {SearchField} field */
export function enable(field) {
  if (field.role) return;
  const { msSuggest, msLabel, msFound, msOne } = field.dataset;
  const list = document.createElement('div');
  list.id = `${field.id}-suggestions`;
  list.className = 'ms-suggested-pages';
  list.role = 'listbox';
  list.ariaLabel = msLabel;
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'fr-sr-only';
  status.role = 'status';
  field.form.classList.add('ms-suggesting');
  field.form.append(list, status);
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.autocomplete = 'off';
  field.setAttribute('aria-controls', list.id);

  /** @type {HTMLElement | null} */
  let active = null;
  /** @param {HTMLElement | null} option */
  const activate = (option) => {
    if (active) active.ariaSelected = 'false';
    active = option;
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  };
  /** @param {boolean} open */
  const show = (open) => {
    activate(null);
    list.hidden = !open;
    field.ariaExpanded = String(open);
  };
  show(false);

  /** @param {Suggestion} suggestion @param {number} place */
  const option = ({ title, href, site }, place) => {
    const link = document.createElement('a');
    link.id = `${list.id}-${place}`;
    link.role = 'option';
    link.ariaSelected = 'false';
    link.tabIndex = -1;
    link.href = href;
    link.textContent = title;
    if (site) {
      const name = document.createElement('span');
      name.textContent = site;
      link.append(' ', name);
    }
    return link;
  };

  /** @type {AbortController | undefined} */
  let asking;
  const ask = async () => {
    const typed = field.value.trim();
    asking = new AbortController();
    try {
      const answer = await fetch(`${msSuggest}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      /** @type {Suggestion[]} */
      const found = answer.ok ? await answer.json() : [];
      list.replaceChildren(...found.map(option));
      show(found.length > 0 && document.activeElement === field);
      status.textContent = list.hidden ? '' : found.length > 1 ? msFound.replace('{0}', String(found.length)) : msOne;
    } catch {
      // More was typed meanwhile, or nothing can be asked: the form works as before.
    }
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  const stop = () => {
    clearTimeout(pause);
    asking?.abort();
  };
  // What was suggested belongs to the words for which it was found.
  field.addEventListener('input', () => {
    stop();
    show(false);
    list.replaceChildren();
    status.textContent = '';
    if (field.value.trim().length >= SHORTEST) pause = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && list.children.length) {
      event.preventDefault();
      const all = [...list.querySelectorAll('[role=option]')];
      const from = active ? all.indexOf(active) : step > 0 ? -1 : all.length;
      if (list.hidden) show(true);
      activate(all[from + step] ?? null);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      active.click();
    } else if (event.key === 'Escape' && !list.hidden) {
      // The first Escape closes the list, the next one the panel that the field is in on a phone.
      event.preventDefault();
      show(false);
    }
  });
  field.form.addEventListener('submit', stop);
  field.addEventListener('blur', () => {
    stop();
    show(false);
  });
  // Whoever has typed before the script came in.
  if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input'));
  // A click on an option does not take the focus, whose loss would remove it before.
  list.addEventListener('mousedown', (event) => event.preventDefault());
}
