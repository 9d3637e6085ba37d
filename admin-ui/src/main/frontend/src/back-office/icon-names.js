// @ts-check
/** Width of an icon button in pixels; a wider button has a visible label. */
const WIDEST = 48;
const GAP = 4;

/** @param {HTMLElement} button @param {HTMLElement} tip */
function place(button, tip) {
  const { left, top, bottom } = button.getBoundingClientRect();
  const below = bottom + GAP + tip.offsetHeight <= window.innerHeight;
  tip.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - tip.offsetWidth - GAP))}px`;
  tip.style.top = `${below ? bottom + GAP : top - GAP - tip.offsetHeight}px`;
}

/**
 * Shows the name of an icon button while the keyboard is on it: browsers show its title to the mouse only. The next
 * key hides it. Assistive technology has the name from the button.
 */
export function showIconNames() {
  const tip = document.createElement('div');
  if (!('showPopover' in tip)) return;
  tip.className = 'ms-icon-name';
  tip.popover = 'manual';
  tip.ariaHidden = 'true';
  const hide = () => tip.remove();
  const follow = () => {
    if (tip.isConnected && document.activeElement instanceof HTMLElement) place(document.activeElement, tip);
  };
  document.addEventListener('focusin', ({ target }) => {
    hide();
    if (!(target instanceof HTMLElement) || !target.matches('.fr-btn:focus-visible')) return;
    if (target.offsetWidth > WIDEST) return;
    tip.textContent = (target.textContent ?? '').trim();
    document.body.append(tip);
    tip.showPopover();
    place(target, tip);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  document.addEventListener('keydown', hide);
}
