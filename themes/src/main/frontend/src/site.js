// @ts-check
// Ours: closes a notice or an alert, and places the focus that would be lost with the button.
document.addEventListener('click', (event) => {
  const button = event.target.closest('.fr-notice .fr-btn--close, .fr-alert .fr-btn--close');
  if (!button) return;
  button.closest('.fr-notice, .fr-alert').remove();
  const main = document.querySelector('main');
  main.setAttribute('tabindex', '-1');
  main.focus({ preventScroll: true });
});

// Ours: unfolds a dialog that waits in a template, before the DSFR, which listens to the button itself, opens it.
document.addEventListener('click', (event) => {
  const dialog = document.getElementById(event.target.closest('[aria-controls]')?.getAttribute('aria-controls'));
  const folded = dialog?.querySelector(':scope > template');
  folded?.replaceWith(folded.content);
}, true);

// Ours: Escape closes a dialog, or the panel of a phone's header, from any of its fields: the DSFR leaves it to them.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || !event.target.matches('input, select, textarea')) return;
  event.target.closest('.fr-modal--opened')?.querySelector('.fr-btn--close')?.click();
});

// Ours: on a phone the search opens at its field; the DSFR begins a dialog at its first button, which closes it.
document.addEventListener('dsfr.disclose', ({ target }) => {
  const field = target.matches('.fr-header__search') && target.querySelector('[type=search]');
  if (field) target.addEventListener('focusin', () => field.focus(), { once: true });
});

// Ours: the suggestions below a search field are a script of their own, for those who use one.
document.addEventListener('focusin', async ({ target }) => {
  if (target.matches('[data-ms-suggest]')) (await import(target.dataset.msScript)).enable(target);
});

// Ours: on a phone the menu and the search wait in a panel: the skip link to one of them leads to the button that opens it.
document.addEventListener('click', (event) => {
  const link = event.target.closest('.fr-skiplinks a[href^="#"]');
  const target = link && document.getElementById(link.hash.slice(1));
  const panel = target?.closest('.fr-header .fr-modal');
  // @ts-expect-error: `panel` was found from `target`.
  if (!panel || target.checkVisibility({ visibilityProperty: true })) return;
  event.preventDefault();
  document.querySelector(`.fr-header [aria-controls="${panel.id}"]:not(.fr-btn--close)`)?.focus();
});

// Ours: the button that copies the address of the page is shown where it can work, and says when it has.
for (const button of document.querySelectorAll('.fr-share [data-ms-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.msCopy);
    button.textContent = button.dataset.msSaid;
    button.closest('.fr-share').querySelector('[role=status]').textContent = button.dataset.msSaid;
  });
}

// Ours: a preview in a frame, made again while its page is written, stays where one was, whatever token its address begins
// with. Nothing else is ever framed.
if (window !== top) {
  const place = `at ${location.pathname.replace(/^\/[^/]*/, '')}`;
  try {
    scrollTo(0, Number(sessionStorage.getItem(place)));
    addEventListener('scroll', () => sessionStorage.setItem(place, scrollY), { passive: true });
  } catch {
    // Where a browser keeps nothing for frames.
  }
}

// Ours: what was typed in a contact form stays in the memory of the tab until the message is received: whoever comes back to the page, in whatever way, finds it there and can empty it.
// The page that answers a POST is asked for with GET from then on, which leads to the page of its form: nothing is sent again.
const TYPED = 'contact';
/** @param {ContactForm} form */
const typedFields = (form) => [...form.elements].filter((field) => field.name && !['jeton', 'site-web'].includes(field.name));
/** @param {ContactForm} form */
const actionOf = (form) => form.getAttribute('action');
/** `forms`: what was typed, by the address where a form is sent; `sent`: the one that was sent last. */
/** @returns {KeptForms} */
const readKept = () => {
  try {
    return { forms: {}, ...JSON.parse(sessionStorage.getItem(TYPED)) };
  } catch {
    return { forms: {} };
  }
};
/** @param {KeptForms} kept */
const writeKept = (kept) => {
  try {
    if (Object.keys(kept.forms).length) sessionStorage.setItem(TYPED, JSON.stringify(kept));
    else sessionStorage.removeItem(TYPED);
  } catch {
    // Where a browser keeps nothing, or not as much.
  }
};
/** @param {ContactForm} form */
const keptFor = (form) => readKept().forms[actionOf(form)];
/** @param {string} action */
const forgetTyped = (action) => {
  const kept = readKept();
  delete kept.forms[action];
  writeKept(kept);
};
/** @param {ContactForm} form */
const keepTyped = (form) => {
  const typed = typedFields(form).map((field) => [field.name, field.value]);
  if (!typed.some(([, value]) => value)) {
    forgetTyped(actionOf(form));
    return;
  }
  const kept = readKept();
  kept.forms[actionOf(form)] = Object.fromEntries(typed);
  writeKept(kept);
};
/** Whether a browser keeps what it is given. */
const keeps = () => {
  try {
    sessionStorage.setItem(`${TYPED}-probe`, '');
    sessionStorage.removeItem(`${TYPED}-probe`);
    return true;
  } catch {
    return false;
  }
};
// Whoever comes back to a page finds in its fields what they held when it was left, as the browser remembers it.
const comesBack = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
const contactForms = [...document.querySelectorAll('form[data-ms-contact]')];
/** @param {ContactForm} form */
const bringBack = (form) => {
  const kept = keptFor(form);
  const fields = typedFields(form).filter((field) => kept?.[field.name]);
  fields.forEach((field) => { field.value = kept[field.name]; });
  const said = form.querySelector('[data-ms-kept]');
  if (!fields.length || !said) return;
  said.hidden = false;
  said.querySelector('button').addEventListener('click', () => {
    typedFields(form).forEach((field) => { field.value = ''; });
    forgetTyped(actionOf(form));
    said.hidden = true;
    typedFields(form)[0].focus();
  });
};
for (const form of contactForms) {
  const answersPost = !form.dataset.msToken;
  let sent = answersPost;
  let received = false;
  let touched = false;
  form.addEventListener('input', () => { touched = true; });
  form.addEventListener('submit', () => {
    sent = true;
    received = false;
    contactForms.filter((other) => actionOf(other) !== actionOf(form)).forEach(keepTyped);
    keepTyped(form);
    writeKept({ ...readKept(), sent: actionOf(form) });
  });
  window.addEventListener('pagehide', () => {
    if (!received && (touched || answersPost || keptFor(form))) keepTyped(form);
  });
  // Brought back by the browser as it was left: what was kept of it is there no more once it was received. The token of a page
  // that answered a POST is that of one message.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) {
      // What was not received is kept: the rest is a message that would be sent twice.
      if (comesBack && !answersPost && !touched && !keptFor(form) && keeps()) form.reset();
      return;
    }
    received = sent && !keptFor(form);
    if (answersPost) location.reload();
    else if (received) form.reset();
  });
  if (answersPost) history.replaceState(history.state, '', location.href);
  else bringBack(form);
}
// Only the page that was reached by sending says so of what was sent: whoever comes back to it may have written since.
if (document.querySelector('[data-ms-sent]') && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
  const { sent, ...kept } = readKept();
  // @ts-expect-error: without `sent` no form has that address.
  delete kept.forms[sent];
  writeKept(kept);
}

// Ours: a contact form on a page that is kept has no token. It is fetched when somebody begins to write, else when the form is
// sent; without it the form is shown once more, to be confirmed.
for (const form of document.querySelectorAll('form[data-ms-token]')) {
  const field = form.elements.jeton;
  let fetching;
  const fetchToken = () => {
    fetching ??= fetch(form.dataset.msToken, { cache: 'no-store' })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((token) => { field.value = token; })
      .catch(() => { fetching = undefined; });
    return fetching;
  };
  form.addEventListener('focusin', () => { if (!field.value) fetchToken(); });
  // Who comes back to the page writes another message.
  window.addEventListener('pageshow', () => { field.value = ''; fetching = undefined; });
  form.addEventListener('submit', async (event) => {
    if (field.value) return;
    event.preventDefault();
    await fetchToken();
    form.submit();
  });
}
