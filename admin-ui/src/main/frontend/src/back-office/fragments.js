// @ts-check
// Fragments that htmx loads.
import { find, findAll } from '../shared/dom.js';
import { prepare } from './prepare.js';

/** @type {Map<string, string>} The last response by id of its target. */
const responses = new Map();
/** @type {{ target: string, element: string } | null} Ids of the fragment with the focus, and of that element. */
let focused = null;

/**
 * Gives a field the state of the messages about it.
 *
 * @param {HTMLElement} messages
 */
function markField(messages) {
  const group = /** @type {HTMLElement} */ (messages.parentElement);
  const [base] = group.classList;
  const invalid = find(messages, '.fr-message--error') !== null;
  group.classList.toggle(`${base}--error`, invalid);
  group.classList.toggle(`${base}--valid`, find(messages, '.fr-message--valid') !== null);
  const field = document.getElementById(messages.id.replace(/-messages$/, ''));
  if (invalid) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
  if (!invalid && field) hideSummary(field.id);
}

/**
 * Removes the summary of the errors of the form when its only error was that of a field that is now right.
 *
 * @param {string} id
 */
function hideSummary(id) {
  const links = findAll(document, '#error-summary a');
  if (links.length === 1 && links[0].getAttribute('href') === `#${id}`) document.getElementById('error-summary')?.remove();
}

/** Restores a focus that was lost with the replaced fragment. */
function restoreFocus() {
  if (focused && document.activeElement === document.body) {
    const place = document.getElementById(focused.element)
      ?? document.getElementById(focused.target)
      ?? find(document, 'main');
    if (place && place.tabIndex < 0) place.setAttribute('tabindex', '-1');
    place?.focus({ preventScroll: true });
  }
  focused = null;
}

export function enableFragments() {
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const { target, serverResponse } = detail;
    // An unchanged fragment is not replaced, so that screen readers do not announce it again.
    if (detail.shouldSwap && responses.get(target.id) === serverResponse) detail.shouldSwap = false;
    responses.set(target.id, serverResponse);
    const active = document.activeElement;
    focused = active && target.contains(active) ? { target: target.id, element: active.id } : null;
  });
  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    const target = document.getElementById(detail.target?.id ?? '') ?? detail.elt;
    prepare(target);
    if (target.matches('.fr-messages-group')) markField(target);
    restoreFocus();
  });
}
