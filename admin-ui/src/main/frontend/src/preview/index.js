// @ts-check
// The preview of a working copy in the frame of the page editor. Runs on the preview host, without the session of the
// back office, and only removes the marks of texts until the editor has sent a port. Opened alone, the preview is the page as it
// is, with the scripts of the page.
import { closest, find, findAll } from '../shared/dom.js';
import { FROM_EDITOR, isGreeting, readMessage } from '../shared/block-messages.js';
import { format } from '../shared/message.js';
import { blockBar } from './block-bar.js';
import { blockRing } from './block-ring.js';
import { takeFields } from './field-marks.js';
import { editState, fetchState, scriptOf, showState } from './page-state.js';
import { enableTyping } from './typing.js';

/** @import { Target } from '../editor/picker.js' */
/** @import { Message } from '../shared/block-messages.js' */

/** Time without scrolling before the position is reported, in milliseconds. */
const SCROLL_PAUSE = 100;
/** Time after which the editor of rich texts is loaded, in milliseconds. */
const RICH_DELAY = 1_000;
/** Distance from the top of the window to a block that is scrolled to. */
const MARGIN = 24;

const script = scriptOf(document);

/** @param {string | number} block */
const elementsOf = (block) => findAll(document, `[data-ms-mark="${block}"]`);

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
 * Answers the editor until this document ends.
 *
 * @param {MessagePort} port
 * @param {Record<string, string>} labels of the buttons, by their names
 */
function follow(port, labels) {
  const ring = blockRing(elementsOf);
  const label = labels.edit;
  let marked = 0;
  let withBar = false;
  /** How many states of the page were asked for. */
  let asked = 0;
  /** @param {string} act @param {number} value */
  const send = (act, value) => port.postMessage({ act, value });
  /** @param {string} act @param {HTMLElement} element a text @param {Record<string, string>} [more] */
  const tell = (act, element, more) =>
    port.postMessage({ act, value: blockOf(element), field: element.dataset.msField, ...more });
  /** @param {number} block */
  const textsOf = (block) => findAll(document, '[data-ms-field]').filter((element) => blockOf(element) === block);
  /** @type {((target: Target | null) => void) | null} Takes the target of the link that was asked for. */
  let takeTarget = null;
  /** @type {Promise<typeof import('../editor/rich.js')> | undefined} */
  let rich;
  const loadRich = () => rich ??= /** @type {NonNullable<typeof rich>} */ (import(script?.dataset.msRich ?? ''));
  const typing = enableTyping({
    onEnter: (element) => tell('enter', element),
    onType: (element, text, was) => tell('type', element, { text, was }),
    onLeave: () => {
      showBar();
      send('leave', 0);
    },
    onEscape: (element) => (withBar ? bar.focus('write') : buttonOf(blockOf(element))?.focus()),
    onUndo: (redo) => send(redo ? 'redo' : 'undo', 0),
    onAsk: (element) => tell('ask', element),
    editRich: async (element, value, options) => {
      const { richInPlace } = await loadRich();
      if (!element.isConnected) return null;
      bar.show(false, '');
      return richInPlace(element, value, {
        ...options,
        labels,
        onLeftOut: (flags) => send('pasted', flags),
        pickLink: (text) => new Promise((resolve) => {
          typing.setAway(true);
          takeTarget = resolve;
          port.postMessage({ act: 'link', value: 0, text });
        }),
      });
    },
    beside: (element) => textsOf(blockOf(element)),
  });

  const buttonOf = (/** @type {number} */ block) => find(document, `[data-ms-edit-of="${block}"]`);
  const bar = blockBar(ring.element, labels, {
    onPress: (act) => {
      const [text] = act === 'write' ? textsOf(marked) : [];
      if (text) typing.enter(text);
      else send(act === 'write' ? 'form' : act, marked);
    },
    onLeave: () => buttonOf(marked)?.focus(),
  });
  const showBar = () => bar.show(withBar && marked > 0 && !typing.isRich(), marked ? format(label, marked) : '');
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
  /**
   * @param {string} address of the state
   * @param {number} block that is marked in it
   */
  const refresh = async (address, block) => {
    asked += 1;
    const number = asked;
    const next = await fetchState(address);
    if (number !== asked) return;
    if (!next) return send('failed', number);
    if (typing.isActive()) return send('late', number);
    showState(next, label);
    mark(block);
    send('refreshed', number);
  };
  /** @type {Record<string, (message: Message) => void>} */
  const acts = {
    bar: ({ value }) => {
      withBar = value > 0;
      showBar();
    },
    focus: ({ field }) => bar.focus(field),
    fixed: ({ value }) => elementsOf(value).forEach(typing.withhold),
    top: ({ value }) => scrollTo({ top: value, behavior: 'instant' }),
    mark: ({ value }) => mark(value),
    show: ({ value }) => show(value),
    ready: () => send('ready', 0),
    refresh: ({ value, text }) => refresh(text, value),
    rich: ({ field, text }) => typing.edit(field, text),
    put: ({ value, text }) => (value ? typing.put(text) : typing.leave()),
    linked: ({ value, text, was }) => {
      typing.setAway(false);
      takeTarget?.(value ? { address: text, title: was } : null);
      takeTarget = null;
    },
  };

  document.documentElement.toggleAttribute('data-ms-edited', true);
  editState(document, label);
  document.addEventListener('click', (event) => {
    if (closest(event.target, 'a[href], area[href]', Element)) event.preventDefault();
    if (typing.isIn(event.target) || bar.contains(event.target)) return;
    const block = clickedBlock(event);
    if (!block) return;
    send('edit', Number(block));
    // By the keyboard: the bar of the block is what one wants next.
    if (closest(event.target, '[data-ms-edit-of]') && withBar) {
      mark(Number(block));
      bar.focus('write');
    }
  }, true);
  document.addEventListener('keydown', (event) => {
    const block = closest(event.target, '[data-ms-edit-of]')?.dataset.msEditOf;
    if (event.key === 'Escape' && block) send('form', Number(block));
  });
  document.addEventListener('submit', (event) => event.preventDefault(), true);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => send('top', Math.max(0, Math.round(scrollY))), SCROLL_PAUSE);
  }, { passive: true });
  port.addEventListener('message', ({ data }) => {
    const message = readMessage(data, FROM_EDITOR);
    if (message) acts[message.act](message);
  });
  port.start();
  // The first click in a rich text does not wait for its editor.
  setTimeout(loadRich, RICH_DELAY);
}

/** The labels of the buttons by their names. */
const labelsOf = (/** @type {string} */ json) => /** @type {Record<string, string>} */ (JSON.parse(json));

if (script) {
  const { msMarks: editor, msNonce: nonce = '', msLabels: labels = '{}', msScripts: scripts = '' } = script.dataset;
  takeFields(document, nonce);
  /** @param {MessageEvent} event */
  const greet = (event) => {
    const isEditor = event.origin === editor && event.source === parent;
    if (!isEditor || event.ports.length !== 1 || !isGreeting(event.data)) return;
    removeEventListener('message', greet);
    follow(event.ports[0], labelsOf(labels));
  };
  if (parent !== window) addEventListener('message', greet);
  else scripts.split(' ').filter(Boolean).forEach((src) => {
    const element = document.createElement('script');
    Object.assign(element, { type: 'module', async: false, src });
    document.head.append(element);
  });
}
