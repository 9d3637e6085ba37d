// @ts-check
// The buttons of the marked block, over its ring. Each asks the editor, whose form has the same buttons.
import { closest, find, findAll } from '../shared/dom.js';
import { BLOCK_ACTS } from '../shared/block-messages.js';

/** The buttons that enter the first text of the block, and ask for its form. */
const FIRST = ['write', 'form'];

/**
 * @param {HTMLElement} ring
 * @param {Record<string, string>} labels by act
 * @param {object} options
 * @param {(act: string) => void} options.onPress
 * @param {() => void} options.onLeave called for the key that leaves the bar
 */
export function blockBar(ring, labels, { onPress, onLeave }) {
  const bar = document.createElement('div');
  bar.className = 'ms-mark-bar';
  bar.setAttribute('role', 'toolbar');
  bar.hidden = true;
  [...FIRST, ...BLOCK_ACTS].forEach((act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fr-btn fr-btn--sm fr-btn--secondary';
    button.dataset.msAct = act;
    button.textContent = labels[act] ?? act;
    bar.append(button);
  });
  ring.append(bar);
  bar.addEventListener('click', ({ target }) => {
    const act = closest(target, '[data-ms-act]')?.dataset.msAct;
    if (act) onPress(act);
  });
  // One stop of the Tab key, as in any toolbar: the arrows go from button to button.
  bar.addEventListener('keydown', (event) => {
    const buttons = findAll(bar, 'button');
    const at = buttons.findIndex((button) => button === document.activeElement);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    if (event.key === 'Escape') onLeave();
    else if (by && at >= 0) focus(buttons[(at + by + buttons.length) % buttons.length]);
    else return;
    event.preventDefault();
  });

  /** @param {HTMLElement} button */
  const focus = (button) => {
    findAll(bar, 'button').forEach((one) => { one.tabIndex = one === button ? 0 : -1; });
    button.focus({ preventScroll: true });
  };

  return {
    /**
     * @param {boolean} shown
     * @param {string} name of the toolbar, for those who do not see where it is
     */
    show: (shown, name) => {
      bar.hidden = !shown;
      bar.setAttribute('aria-label', name);
      findAll(bar, 'button').forEach((one, i) => { one.tabIndex = i === 0 ? 0 : -1; });
      bar.classList.toggle('ms-mark-bar--inside', ring.offsetTop < bar.offsetHeight);
    },
    /** @param {string} act */
    focus: (act) => {
      const button = find(bar, `[data-ms-act="${act}"]`);
      if (button && !bar.hidden) focus(button);
    },
    /** @param {EventTarget | null} target */
    contains: (target) => target instanceof Node && bar.contains(target),
  };
}
