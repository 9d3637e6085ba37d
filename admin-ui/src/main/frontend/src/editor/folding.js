// @ts-check
// Of a page with several blocks, only the one that is being edited is open, and those with errors.
import { read, store } from '../back-office/tab-memory.js';
import { closest, find } from '../shared/dom.js';
import { fold, isFolded } from './block-view.js';
import { initiallyOpen } from './open-blocks.js';

/** @import { BlockList } from './block-list.js' */
/** @import { StoredFolds } from './open-blocks.js' */

/** @typedef {ReturnType<typeof enableFolding>} Folding */

const NAME = 'folds';

const storedFolds = () => /** @type {StoredFolds | null} */ (read(NAME));

/** @param {HTMLElement} section */
const hasError = (section) => find(section, '.fr-message--error, [data-ms-error]') !== null;

const target = () => document.getElementById(location.hash.slice(1));

/**
 * @param {{ form: HTMLFormElement, blocks: BlockList, tools: Record<string, HTMLElement> }} editor
 */
export function enableFolding({ form, blocks, tools }) {
  const isAllOpen = () => tools.fold.dataset.msAll === 'true';
  /** @param {boolean} all */
  const showAll = (all) => {
    const { msFold = '', msUnfold = '' } = tools.fold.dataset;
    tools.fold.dataset.msAll = String(all);
    tools.fold.textContent = all ? msFold : msUnfold;
  };
  /** @type {HTMLElement | null} The block that had the focus last. */
  let current = null;

  /**
   * Folds the blocks beside one.
   *
   * @param {HTMLElement} section
   * @param {boolean} isAlone whether the others are out of sight; else it stays where it is in the window
   */
  const foldOthers = (section, isAlone = false) => {
    const others = blocks.all().filter((one) => one !== section && !isFolded(one) && !hasError(one));
    if (isAllOpen() || !others.length) return;
    const { top } = section.getBoundingClientRect();
    others.forEach((one) => fold(one, true));
    if (!isAlone) scrollBy({ top: section.getBoundingClientRect().top - top, behavior: 'instant' });
  };

  /** @param {HTMLElement} section @param {boolean} [isAlone] */
  const open = (section, isAlone) => {
    fold(section, false);
    foldOthers(section, isAlone);
  };
  /** @param {HTMLElement} section */
  const toggle = (section) => {
    if (isFolded(section)) open(section);
    else fold(section, true);
  };

  /** Opens the block that the address leads to, and scrolls to it: what is folded before it has moved it. */
  const openTarget = () => {
    const element = target();
    const section = closest(element, '.ms-block');
    if (!element || !section || !form.contains(section)) return;
    open(section);
    element.scrollIntoView({ block: 'start' });
  };

  const start = () => {
    const stored = storedFolds();
    const sections = blocks.all();
    const section = closest(target(), '.ms-block');
    showAll(Boolean(stored?.all));
    initiallyOpen({ errors: sections.map(hasError), target: section ? sections.indexOf(section) : -1, stored })
      .forEach((isOpen, i) => fold(sections[i], !isOpen));
    if (section) openTarget();
  };

  /** Opens all blocks, which then stay open; or folds all but the current one. */
  const toggleAll = () => {
    showAll(!isAllOpen());
    const sections = blocks.all();
    const kept = current?.isConnected ? current : sections[0];
    sections.forEach((section) => fold(section, !isAllOpen() && section !== kept && !hasError(section)));
  };

  form.addEventListener('focusin', (event) => {
    const section = closest(event.target, '.ms-block');
    current = section ?? current;
    if (section && !isFolded(section)) foldOthers(section);
  });
  form.addEventListener('click', (event) => {
    const section = closest(closest(event.target, '.ms-block__title'), '.ms-block');
    if (section) toggle(section);
  });
  addEventListener('hashchange', openTarget);
  addEventListener('pagehide', () => {
    const sections = blocks.all();
    const open = sections.filter((one) => !isFolded(one) && (one === current || !hasError(one)));
    store(NAME, { all: isAllOpen(), open: open.map((one) => sections.indexOf(one)) });
  });

  return {
    start,
    toggle,
    open,
    /** Folds all blocks but those with errors. */
    closeAll: () => blocks.all().forEach((section) => { if (!hasError(section)) fold(section, true); }),
    /** Folds all blocks but the current one. */
    foldOne: () => {
      if (isAllOpen()) toggleAll();
    },
    toggleAll,
  };
}
