// Blocks dragged by their head, or in the outline.

/** @param drop told which block goes before which; before none: to the end */
export function drag(root, blocks, drop) {
  let dragged = null;
  let aim = null;
  const of = (element) => {
    const spot = element?.closest?.('[data-ms-of], .ms-block');
    return spot && { spot, section: blocks.named(spot.dataset.msOf ?? spot.id) };
  };
  /** It takes the place of the one that it is dropped on: every place can be had, and none is where it was. */
  const follows = (section) => dragged.section.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING;
  const show = (next) => {
    aim?.spot.classList.remove(`ms-${aim.look}`);
    aim = next;
    aim?.spot.classList.add(`ms-${aim.look}`);
  };

  root.addEventListener('dragstart', (event) => {
    if (!event.target.closest?.('[data-ms-of], .ms-block__head')) return;
    dragged = of(event.target);
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', blocks.label(dragged.section));
    dragged.spot.classList.add('ms-dragged');
  });
  root.addEventListener('dragover', (event) => {
    if (!dragged) return;
    const over = of(event.target);
    // Between two blocks, the last one is meant.
    if (!over && !event.target.closest?.('#block-list, #outline')) return show(null);
    if (over?.section === dragged.section) return show(null);
    if (over) show({ ...over, look: follows(over.section) ? 'after' : 'before' });
    if (!aim) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  root.addEventListener('dragend', () => {
    dragged?.spot.classList.remove('ms-dragged');
    show(null);
    dragged = null;
  });
  root.addEventListener('drop', (event) => {
    if (!dragged || !aim) return;
    // Before the fields that it is dropped on, which would take in its name as text.
    event.preventDefault();
    event.stopPropagation();
    const { section, look } = aim;
    drop(dragged.section, look === 'before' ? section : section.nextElementSibling);
  }, true);
}
