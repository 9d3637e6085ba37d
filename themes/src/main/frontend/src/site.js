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

// Ours: a contact form shown again after a POST is asked for with GET once it has been left, which leads to its page: who comes
// back to it sends nothing again.
if (document.querySelector('main form[method=post]')) {
  // A link that opens beside it does not leave it.
  const aside = (event, link) => event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.hasAttribute('download');
  const leavePost = () => history.replaceState(history.state, '', location.href);
  document.addEventListener('submit', leavePost);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (link && !aside(event, link) && !(link.hash && link.pathname === location.pathname)) leavePost();
  });
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
