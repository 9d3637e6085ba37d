// @ts-check
// The preview of a working copy in the frame of the page editor. Runs on the preview host, without the session of the
// back office, and only removes the marks of texts until the editor has sent a port: opened alone, the preview is the
// page as it is.
import { closest, find, findAll } from '../shared/dom.js';
import { BLOCK_ACTS, FROM_EDITOR, isGreeting, readMessage } from '../shared/block-messages.js';
import { format } from '../shared/message.js';
import { blockBar } from './block-bar.js';
import { blockRing } from './block-ring.js';
import { takeFields } from './field-marks.js';
import { enableTyping } from './typing.js';

/** @import { TextField } from './field-marks.js' */

/** Time without scrolling before the position is reported, in milliseconds. */
const SCROLL_PAUSE = 100;
/** Distance from the top of the window to a block that is scrolled to. */
const MARGIN = 24;

const script = find(document, 'script[data-ms-marks]', HTMLScriptElement);

/** @param {string | number} block */
const elementsOf = (block) => findAll(document, `[data-ms-mark="${block}"]`);

/**
 * Adds a button before each block, for the keyboard.
 *
 * @param {string} label
 */
function addButtons(label) {
  const blocks = new Set(findAll(document, '[data-ms-mark]').map(({ dataset }) => dataset.msMark));
  blocks.forEach((block) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ms-mark-button fr-btn fr-btn--sm';
    button.dataset.msEditOf = block;
    button.textContent = format(label, block);
    elementsOf(block)[0].before(button);
  });
}

/**
 * The block that a click is about; empty without one.
 *
 * @param {MouseEvent} event
 */
function clickedBlock({ target }) {
  const button = closest(target, '[data-ms-edit-of]');
  if (button) return button.dataset.msEditOf;
  // A text that is being selected is not a click.
  return getSelection()?.isCollapsed === false ? '' : closest(target, '[data-ms-mark]')?.dataset.msMark;
}

/**
 * The position of the block around an element; 0 outside blocks.
 *
 * @param {Element} element
 */
const blockOf = (element) => Number(closest(element, '[data-ms-mark]')?.dataset.msMark ?? 0);

/**
 * The labels of the bar by act; they stand in one attribute, in the order of the acts.
 *
 * @param {DOMStringMap} labels
 * @returns {Record<string, string>}
 */
const barLabels = ({ msBar = '' }) => {
  const words = msBar.split('|');
  return Object.fromEntries(['form', ...BLOCK_ACTS].map((act, i) => [act, words[i] ?? act]));
};

/**
 * Answers the editor until this document ends.
 *
 * @param {MessagePort} port
 * @param {DOMStringMap} labels of the buttons
 * @param {TextField[]} fields
 */
function follow(port, labels, fields) {
  const ring = blockRing(elementsOf);
  const label = labels.msEdit ?? '';
  let marked = 0;
  let withBar = false;
  /** @param {string} act @param {number} value */
  const send = (act, value) => port.postMessage({ act, value });
  const typing = enableTyping(fields, {
    onEnter: ({ element }) => send('enter', blockOf(element)),
    onType: ({ element, path }, text, was) =>
      port.postMessage({ act: 'type', value: blockOf(element), field: path, text, was }),
    onLeave: () => send('leave', 0),
    onUndo: (redo) => send(redo ? 'redo' : 'undo', 0),
  });

  const buttonOf = (/** @type {number} */ block) => find(document, `[data-ms-edit-of="${block}"]`);
  const bar = blockBar(ring.element, barLabels(labels), {
    onPress: (act) => send(act, marked),
    onLeave: () => buttonOf(marked)?.focus(),
  });
  const showBar = () => bar.show(withBar && marked > 0, marked ? format(label, marked) : '');
  /** @param {number} block */
  const mark = (block) => {
    marked = block;
    ring.surround(block);
    showBar();
    findAll(document, '[data-ms-edit-of]').forEach((button) => {
      if (Number(button.dataset.msEditOf) === block) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  };
  /** @param {number} block */
  const show = (block) => {
    mark(block);
    const top = ring.top();
    // A block whose beginning is in the upper part of the window stays where it is.
    if (top !== null && (top < 0 || top > innerHeight / 2)) {
      scrollBy({ top: top - MARGIN, behavior: 'instant' });
    }
  };
  /** @type {Record<string, (value: number, field: string) => void>} */
  const acts = {
    bar: (value) => {
      withBar = value > 0;
      showBar();
    },
    focus: (_, act) => bar.focus(act),
    fixed: (value) => typing.withhold((element) => blockOf(element) === value),
    top: (value) => scrollTo({ top: value, behavior: 'instant' }),
    mark,
    show,
    ready: () => send('ready', 0),
  };

  document.documentElement.toggleAttribute('data-ms-edited', true);
  addButtons(label);
  document.addEventListener('click', (event) => {
    if (closest(event.target, 'a[href], area[href]', Element)) event.preventDefault();
    if (typing.isIn(event.target) || bar.contains(event.target)) return;
    const block = clickedBlock(event);
    if (!block) return;
    send('edit', Number(block));
    // By the keyboard: the bar of the block is what one wants next.
    if (closest(event.target, '[data-ms-edit-of]') && withBar) {
      mark(Number(block));
      bar.focus('form');
    }
  }, true);
  document.addEventListener('submit', (event) => event.preventDefault(), true);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => send('top', Math.max(0, Math.round(scrollY))), SCROLL_PAUSE);
  }, { passive: true });
  port.addEventListener('message', ({ data }) => {
    const message = readMessage(data, FROM_EDITOR);
    if (message) acts[message.act](message.value, message.field);
  });
  port.start();
}

const fields = script ? takeFields(script.dataset.msNonce ?? '') : [];

if (script && parent !== window) {
  const { msMarks: editor } = script.dataset;
  /** @param {MessageEvent} event */
  const greet = (event) => {
    const isEditor = event.origin === editor && event.source === parent;
    if (!isEditor || event.ports.length !== 1 || !isGreeting(event.data)) return;
    removeEventListener('message', greet);
    follow(event.ports[0], script.dataset, fields);
  };
  addEventListener('message', greet);
}
