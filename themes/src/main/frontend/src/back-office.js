// Ours: what the back office adds to plain forms. Every page works without it; its words come from the page.

/** Says how many characters a long text has; over the limit it says so to screen readers too. */
function count(counter) {
  const field = document.getElementById(counter.dataset.msCountOf);
  const longest = Number(counter.dataset.msLongest);
  const tell = () => {
    // A line break counts for one, as it does for who reads the limit.
    const length = field.value.length;
    counter.textContent = counter.dataset.msWords.replace('{0}', length).replace('{1}', longest);
    counter.classList.toggle('ms-over', length > longest);
    counter.setAttribute('aria-live', length > longest ? 'polite' : 'off');
  };
  counter.hidden = false;
  field.addEventListener('input', tell);
  tell();
}

/** Makes each suggestion a button that fills the field in. */
function offer(list) {
  const field = document.getElementById(list.dataset.msSuggestions);
  list.querySelectorAll('p').forEach((text) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = text.className;
    button.textContent = text.textContent;
    button.addEventListener('click', () => {
      field.value = button.textContent;
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    text.replaceWith(button);
  });
}

/** Offers to copy what a field holds, where the browser can. */
function copier(button) {
  if (!navigator.clipboard) return;
  const field = document.getElementById(button.dataset.msCopy);
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    document.getElementById('status').textContent = button.dataset.msCopied;
    button.textContent = button.dataset.msCopied;
  });
}

/** A table that does not scroll is no stop of the keyboard, nor a region. */
const AS_REGION = ['tabindex', 'role', 'aria-labelledby'];
const scrollers = new ResizeObserver((entries) =>
  entries.forEach(({ target }) => {
    const scrolls = target.scrollWidth > target.clientWidth;
    const values = ['0', 'region', `${target.querySelector('table').id}-caption`];
    AS_REGION.forEach((name, i) => scrolls ? target.setAttribute(name, values[i]) : target.removeAttribute(name));
  }));

/** Prepares what a page, or a fragment that comes later, is made of. The DSFR looks after its own components. */
function prepare(root) {
  root.querySelectorAll('[data-ms-count-of]').forEach(count);
  root.querySelectorAll('[data-ms-suggestions]').forEach(offer);
  root.querySelectorAll('[data-ms-copy]').forEach(copier);
  root.querySelectorAll('[data-ms-scroller]').forEach((table) => scrollers.observe(table));
}

prepare(document);
(document.getElementById('error-summary') ?? document.getElementById('flash'))?.focus();

// Leaving a form that was changed, without sending it, asks first.
const changed = new Set();
const guarded = (event) => event.target.closest('form[data-ms-guard]');
document.addEventListener('input', (event) => guarded(event) && changed.add(guarded(event)));
addEventListener('beforeunload', (event) => changed.size && event.preventDefault());

// A form that is on its way is not sent again; its button keeps the focus.
const PATIENCE = 8000;
const status = document.getElementById('status');

function release(form) {
  delete form.dataset.msSent;
  form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  form.querySelectorAll('.ms-saving').forEach((text) => text.remove());
  status.textContent = '';
}

function hold(form, button) {
  form.dataset.msSent = 'true';
  status.textContent = status.dataset.msSaving;
  button?.setAttribute('aria-disabled', 'true');
  const text = document.createElement('p');
  text.className = 'ms-saving';
  text.setAttribute('aria-hidden', 'true');
  text.textContent = status.dataset.msSaving;
  if (!form.closest('header')) form.append(text);
  setTimeout(() => release(form), PATIENCE);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.msSent) return event.preventDefault();
  changed.delete(form);
  hold(form, event.submitter);
});
addEventListener('pageshow', (event) => event.persisted && document.querySelectorAll('[data-ms-sent]').forEach(release));

// Fragments: the same again is not swapped, so that nothing is read aloud twice; a focus that would be lost is placed.
const last = new Map();
let held = null;

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const { target, serverResponse } = detail;
  if (detail.shouldSwap && last.get(target.id) === serverResponse) detail.shouldSwap = false;
  last.set(target.id, serverResponse);
  held = target.contains(document.activeElement) ? { id: target.id, focus: document.activeElement.id } : null;
});

document.addEventListener('htmx:afterSettle', ({ detail }) => {
  const target = document.getElementById(detail.target?.id) ?? detail.elt;
  prepare(target);
  if (target.matches('.fr-messages-group')) mark(target);
  if (held && document.activeElement === document.body) {
    const place = document.getElementById(held.focus) ?? document.getElementById(held.id) ?? document.querySelector('main');
    if (place.tabIndex < 0) place.setAttribute('tabindex', '-1');
    place.focus({ preventScroll: true });
  }
  held = null;
});

/** Gives a field the state of what is now said of it. */
function mark(messages) {
  const group = messages.parentElement;
  const [base] = group.classList;
  const wrong = messages.querySelector('.fr-message--error') !== null;
  group.classList.toggle(`${base}--error`, wrong);
  group.classList.toggle(`${base}--valid`, messages.querySelector('.fr-message--valid') !== null);
  const field = document.getElementById(messages.id.replace(/-messages$/, ''));
  if (wrong) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
}
