// Pages and files, looked for by their words in a dialog.

const PAUSE = 250;

/** @returns a question: what to link to, given what it is now; answers an address and a title, or null for no change */
export function picker(dialog) {
  const words = dialog.querySelector('#picker-words');
  const address = dialog.querySelector('#picker-address');
  const found = dialog.querySelector('#picker-found');
  const outside = dialog.querySelector('#picker-outside');
  const title = dialog.querySelector('h2');
  const remove = dialog.querySelector('[data-ms-remove]');
  let kind = '';
  let answer = null;
  let call;
  let timer;

  const search = async () => {
    call?.abort();
    call = new AbortController();
    const asked = new URLSearchParams({ mots: words.value.trim(), genre: kind });
    const told = await fetch(`${dialog.dataset.msSearch}?${asked}`, { headers: { 'HX-Request': 'true' }, signal: call.signal })
      .catch(() => null);
    if (!told?.ok) return;
    document.dispatchEvent(new Event('ms:used'));
    found.innerHTML = await told.text();
  };
  const done = (address, name) => {
    answer({ address, title: name });
    answer = null;
    dialog.close();
  };

  words.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  words.addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    clearTimeout(timer);
    await search();
    const first = found.querySelector('[data-ms-address]');
    if (first) done(first.dataset.msAddress, first.dataset.msName);
  });
  dialog.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const all = [...found.querySelectorAll('[data-ms-address]')];
    const at = all.indexOf(document.activeElement);
    event.preventDefault();
    ((at < 0 ? (by > 0 ? all[0] : undefined) : all[at + by]) ?? words).focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('[data-ms-close]')) dialog.close();
    const entry = target.closest('[data-ms-address]');
    if (entry) done(entry.dataset.msAddress, entry.dataset.msName);
    if (target === remove) done('', '');
  });
  outside.addEventListener('submit', (event) => {
    event.preventDefault();
    if (address.value.trim()) done(address.value.trim(), '');
  });
  dialog.addEventListener('close', () => {
    answer?.(null);
    answer = null;
  });

  return (what, now) => new Promise((resolve) => {
    answer = resolve;
    kind = what;
    title.textContent = title.dataset[`ms${what ? what[0].toUpperCase() + what.slice(1) : 'Link'}`];
    outside.hidden = what !== '';
    remove.closest('li').hidden = !now;
    words.value = '';
    address.value = what ? '' : now;
    found.replaceChildren();
    dialog.showModal();
    words.focus();
    search();
  });
}
