// @ts-check
// The search field of the header, a combobox with a list box (WAI-ARIA APG) of links that htmx loads. The field keeps the
// focus. Without this script the form leads to a page with the results.
import { byId, closest, find, findAll } from '../shared/dom.js';
import { format } from '../shared/message.js';

/** Other dialogs keep the focus. */
const DIALOGS = 'dialog[open], .fr-modal--opened:not(#search-modal)';

/**
 * The list box of the field.
 *
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 */
function listBox(field, list) {
  /** @type {HTMLElement | null} */
  let active = null;

  const options = () => findAll(list, '[role=option]');
  /** @param {HTMLElement | null} option */
  const activate = (option) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  };
  const close = () => {
    activate(null);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  };
  /** @param {number} step 1 or -1; beyond the last option comes none, and then the first */
  const move = (step) => {
    const all = options();
    if (!all.length) return;
    open();
    const from = active ? all.indexOf(active) : step > 0 ? -1 : all.length;
    activate(all[from + step] ?? null);
  };
  /**
   * Shows the loaded options, the last of which leads to the results as a page, and announces the others. The only one
   * is chosen, unless more has been typed since it was asked for.
   */
  const show = () => {
    activate(null);
    const all = options();
    all.forEach((option, i) => { option.id = `search-option-${i}`; });
    if (!all.length || document.activeElement !== field) return close();
    open();
    const { msFound, msOne, msNothing } = list.dataset;
    const asked = new URL(all[all.length - 1].getAttribute('href') ?? '', location.href).searchParams.get('q');
    const [only] = all.length === 2 && asked === field.value.trim() ? all : [];
    if (only) activate(only);
    byId('status').textContent = only ? msOne : all.length > 1 ? format(msFound, all.length - 1) : msNothing;
  };
  return { move, close, show, leave: () => activate(null), isOpen: () => !list.hidden, active: () => active };
}

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 */
function enableSuggestions(field, list) {
  const box = listBox(field, list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  box.close();
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      box.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && box.active()) {
      event.preventDefault();
      box.active()?.click();
    } else if (event.key === 'Escape' && box.isOpen()) {
      // The first Escape closes the list, the next one the modal that the field is in on a phone.
      event.preventDefault();
      event.stopPropagation();
      box.close();
    }
  });
  field.addEventListener('blur', box.close);
  // What is chosen belongs to the words for which it was found.
  field.addEventListener('input', box.leave);
  // A click on an option does not take the focus, whose loss would remove it before.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    if (detail.target === list && detail.successful) box.show();
  });
  ['htmx:responseError', 'htmx:sendError'].forEach((name) => field.addEventListener(name, () => {
    box.close();
    byId('status').textContent = list.dataset.msFailed;
  }));
}

/** @param {KeyboardEvent} event */
const isShortcut = (event) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';

export function enableQuickSearch() {
  const field = find(document, '#search-input', HTMLInputElement);
  if (!field) return;
  const button = byId('search-button', HTMLButtonElement);
  enableSuggestions(field, byId('search-suggestions'));
  // The editor of rich text uses the same keys for a link.
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event) || event.defaultPrevented || find(document, DIALOGS)) return;
    event.preventDefault();
    // On a phone the field is behind the button, and gets the focus when its modal opens.
    if (button.offsetParent && !closest(event.target, '#search-modal')) return button.click();
    field.focus();
    field.select();
  });
}
