// What can be added, in a dialog: found by its name, with pictures.

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('’', "'");

/** @param choose told the type that was chosen, and its name */
export function palette(dialog, choose) {
  const field = dialog.querySelector('input[type=search]');
  const entries = [...dialog.querySelectorAll('[data-ms-type]')];
  const said = dialog.querySelector('[role=status]');
  const shown = () => entries.filter((entry) => !entry.closest('li').hidden);
  const texts = new Map(entries.map((entry) => [entry, plain(`${entry.textContent} ${entry.dataset.msWords} ${entry.closest('section').querySelector('h3').textContent}`)]));
  const names = new Map(entries.map((entry) => [entry, plain(entry.querySelector('strong').textContent)]));

  /** Those whose name begins so come first to the key « Entrée ». */
  const best = () => {
    const words = plain(field.value.trim());
    const found = shown();
    return found.find((entry) => names.get(entry) === words) ?? found.find((entry) => names.get(entry).startsWith(words)) ?? found[0];
  };

  const filter = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    entries.forEach((entry) => { entry.closest('li').hidden = !words.every((word) => texts.get(entry).includes(word)); });
    dialog.querySelectorAll('section').forEach((group) => { group.hidden = !group.querySelector('li:not([hidden])'); });
    const count = shown().length;
    said.textContent = words.length ? (count ? said.dataset.msFound.replace('{0}', count) : said.dataset.msNothing) : '';
    entries.forEach((entry) => entry.classList.toggle('ms-palette__entry--first', words.length > 0 && entry === best()));
  };

  const chosen = (entry) => {
    dialog.close();
    choose(entry.dataset.msType, entry.querySelector('strong').textContent);
  };

  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (best()) chosen(best());
    }
  });
  dialog.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const found = shown();
    const at = found.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? found[0] : undefined) : found[at + by];
    event.preventDefault();
    (next ?? field).focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('[data-ms-close]')) dialog.close();
    const entry = target.closest('[data-ms-type]');
    if (entry) chosen(entry);
  });

  return () => {
    field.value = '';
    filter();
    dialog.showModal();
    field.focus();
  };
}
