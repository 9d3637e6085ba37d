// Pages and files, looked for by their words in a dialog.

const PAUSE = 250;
/** What a proxy answers, or ourselves without a database: nothing reaches the server for now. */
const ABSENT = [502, 503, 504];

/** @returns a question: what to link to, given what it is now; answers an address and a title, or null for no change */
export function picker(dialog) {
  const words = dialog.querySelector('#picker-words');
  const address = dialog.querySelector('#picker-address');
  const found = dialog.querySelector('#picker-found');
  const outside = dialog.querySelector('#picker-outside');
  const title = dialog.querySelector('h2');
  const remove = dialog.querySelector('[data-ms-remove]');
  const describe = dialog.querySelector('#picker-describe');
  const wrong = dialog.querySelector('#picker-wrong');
  let undescribed = null;
  let kind = '';
  let answer = null;
  let call;
  let timer;

  const search = async () => {
    call?.abort();
    const own = new AbortController();
    call = own;
    const asked = new URLSearchParams({ mots: words.value.trim(), genre: kind });
    const told = await fetch(`${dialog.dataset.msSearch}?${asked}`, { headers: { 'HX-Request': 'true' }, signal: own.signal })
      .catch(() => null);
    const list = told?.ok ? await told.text().catch(() => null) : null;
    if (own.signal.aborted) return;
    describe.hidden = true;
    if (list === null) {
      found.replaceChildren(Object.assign(document.createElement('p'), { className: 'fr-error-text', textContent: reason(told) }));
      return;
    }
    document.dispatchEvent(new Event('ms:used'));
    found.innerHTML = list;
  };
  /** Why a call was not answered as it should be; null, or an answer that was cut off, is no answer. */
  const reason = (told) => {
    const { msOver, msRefused, msFailed, msFault } = dialog.dataset;
    if (!told || told.ok || ABSENT.includes(told.status)) return msFailed;
    return told.status === 401 ? msOver : [403, 404, 423].includes(told.status) ? msRefused : msFault;
  };
  const done = (address, name, picture) => {
    answer({ address, title: name, picture });
    answer = null;
    dialog.close();
  };

  const chosen = (entry) => done(entry.dataset.msAddress, entry.dataset.msName, entry.querySelector('img')?.getAttribute('src'));
  // An image of which nobody has said what it shows: it is asked here, before it is chosen.
  const take = (entry) => {
    if (!entry.dataset.msDescribe) return chosen(entry);
    // What is still looked for would take its place.
    clearTimeout(timer);
    call?.abort();
    undescribed = entry;
    describe.reset();
    complain('');
    dialog.querySelector('#picker-named').textContent = entry.dataset.msName;
    describe.hidden = false;
    describe.querySelector('input').focus();
  };
  const complain = (text) => {
    wrong.textContent = text;
    wrong.hidden = !text;
  };
  describe.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(describe));
    body.set('_csrf', document.querySelector('main form [name=_csrf]').value);
    const told = await fetch(undescribed.dataset.msDescribe, { method: 'POST', headers: { 'HX-Request': 'true' }, body })
      .catch(() => null);
    if (told?.ok || [409, 422].includes(told?.status)) document.dispatchEvent(new Event('ms:used'));
    // Described by somebody else in the meantime: it can be shown all the same.
    if (told?.ok || told?.status === 409) return chosen(undescribed);
    // What is wrong, or who may describe it, comes in words.
    const why = [403, 422].includes(told?.status) ? await told.text().catch(() => '') : '';
    complain(why || reason(told));
  });
  describe.querySelector('[data-ms-later]').addEventListener('click', () => chosen(undescribed));

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
    if (first) take(first);
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
    if (entry) take(entry);
    if (target === remove) done('', '');
  });
  // Files are added in another tab, which the list links to while it is empty: it is read again when one comes back.
  const readAgain = () => {
    if (!document.hidden && dialog.open && found.querySelector('a[target]')) search();
  };
  document.addEventListener('visibilitychange', readAgain);
  addEventListener('focus', readAgain);
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
    describe.hidden = true;
    dialog.showModal();
    words.focus();
    search();
  });
}
