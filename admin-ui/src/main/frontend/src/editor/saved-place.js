// @ts-check
// Saving leads to the page once more: it is shown where it was, with the cursor where it was, and the message about the
// save is announced and shown beside the buttons.
import { store, take } from '../back-office/tab-memory.js';
import { closest, find, findAll, get, isControl } from '../shared/dom.js';
import { unfoldAround } from './block-view.js';
import { valueOf } from './control-value.js';
import { announce, reportChange } from './editor.js';

/** @import { Editor } from './editor.js' */

/**
 * Where a person was in the form.
 *
 * @typedef {object} SavedPlace
 * @property {string} id of the element with the focus, as it is after the save; empty for the button that saves
 * @property {number | null} cursor position in the text of that element; null without one
 * @property {string | boolean | null} typed value of that element, where it was changed after it was sent; null otherwise
 * @property {number} top of the form in the window, in pixels
 */

const NAME = 'place';

/** Windows in which the buttons, with the message beside them, stay in sight: see `editor.css`. */
const IN_SIGHT = '(min-width: 62em), (min-height: 30em)';

/** In milliseconds: screen readers drop a live message that coincides with a change of focus. */
const DELAY = 300;

/** @param {Editor} editor */
export function keepPlace(editor) {
  const { form, blocks, fields } = editor;
  const saveButton = get(form, 'button[name=then][value=save]', HTMLButtonElement);
  let isSave = false;
  /** @type {Map<Element, string | boolean>} The values that were sent. */
  let sent = new Map();

  /** @param {Element | null} field */
  const typedSince = (field) =>
    isControl(field) && sent.has(field) && sent.get(field) !== valueOf(field) ? valueOf(field) : null;

  /** @returns {SavedPlace} */
  const current = () => {
    const { field, cursor } = fields.cursor(document.activeElement);
    const section = closest(field, '.ms-block');
    const id = field && form.contains(field) ? field.id || section?.id || '' : '';
    return {
      // The server names blocks after their positions.
      id: section ? id.replace(/^b\d+/, `b${blocks.indexOf(section)}`) : id,
      cursor,
      typed: typedSince(field),
      top: form.getBoundingClientRect().top,
    };
  };

  /** @param {SavedPlace} place */
  const restore = async ({ id, cursor, typed, top }) => {
    const element = (id && document.getElementById(id)) || saveButton;
    const scroll = () => scrollBy({ top: form.getBoundingClientRect().top - top, behavior: 'instant' });
    unfoldAround(element);
    if (typed !== null && isControl(element)) {
      fields.set(element, typed);
      reportChange(editor);
    }
    const entered = fields.enter(element, cursor ?? 'end');
    scroll();
    // A rich text has another height than the field that it covers.
    await entered;
    scroll();
    const message = findAll(document, '#flash > p').map(({ textContent }) => textContent?.trim()).join('. ');
    setTimeout(() => announce(message), DELAY);
  };

  form.addEventListener('submit', ({ submitter }) => {
    isSave = submitter instanceof HTMLButtonElement && submitter.value === saveButton.value;
    sent = new Map([...form.elements].filter(isControl).map((field) => [field, valueOf(field)]));
  });
  addEventListener('pagehide', () => { if (isSave && form.dataset.msSent) store(NAME, current()); });
  const place = /** @type {SavedPlace | null} */ (take(NAME));
  const isSaved = find(document, '#flash:not(.fr-alert--error)') && !find(document, '#error-summary, #conflict');
  if (place && isSaved && matchMedia(IN_SIGHT).matches) restore(place);
}
