// @ts-check
// A ring around a block, over the page: it changes neither the layout nor the styles of what it surrounds.

/** Distance between a block and its ring, in pixels. */
const GAP = 8;

/**
 * @param {(block: number) => HTMLElement[]} elementsOf the elements of a block; a shared section has several
 */
export function blockRing(elementsOf) {
  const ring = document.createElement('div');
  ring.className = 'ms-mark-ring';
  ring.hidden = true;
  // Outside the page, whose states know nothing of it.
  document.documentElement.append(ring);
  /** @type {HTMLElement[]} */
  let surrounded = [];

  const boxes = () => surrounded.map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0);

  const place = () => {
    const around = boxes();
    ring.hidden = !around.length;
    if (!around.length) return;
    const { clientWidth } = document.documentElement;
    const left = Math.max(0, Math.min(...around.map((box) => box.left)) - GAP);
    const right = Math.min(clientWidth, Math.max(...around.map((box) => box.right)) + GAP);
    const top = Math.max(0, Math.min(...around.map((box) => box.top)) - GAP + scrollY);
    const bottom = Math.max(...around.map((box) => box.bottom)) + GAP + scrollY;
    Object.assign(ring.style, {
      left: `${left + scrollX}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px`,
    });
  };
  const sizes = new ResizeObserver(place);

  return {
    element: ring,
    /** @param {number} block 0 for none */
    surround: (block) => {
      sizes.disconnect();
      surrounded = elementsOf(block);
      place();
      // What is loaded or opened above a block moves it.
      [document.body, ...surrounded].forEach((element) => sizes.observe(element));
    },
    /** The top of the block in the window; null where nothing of it is shown. */
    top: () => {
      const around = boxes();
      return around.length ? Math.min(...around.map((box) => box.top)) : null;
    },
  };
}
