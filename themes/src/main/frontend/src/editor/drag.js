// Blocks dragged by their head, or in the outline.

/** @param drop told which block goes before which; before none: to the end */
export function drag(root, blocks, drop) {
  let dragged = null;
  let aim = null;
  const of = (element) => {
    const spot = element?.closest?.('[data-ms-of], .ms-block');
    return spot && { spot, section: blocks.named(spot.dataset.msOf ?? spot.id) };
  };
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
    if (!over?.section || over.section === dragged.section) return show(null);
    const box = over.spot.getBoundingClientRect();
    show({ ...over, look: event.clientY - box.top > box.height / 2 ? 'after' : 'before' });
    event.preventDefault();
  });
  root.addEventListener('dragend', () => {
    dragged?.spot.classList.remove('ms-dragged');
    show(null);
    dragged = null;
  });
  root.addEventListener('drop', (event) => {
    if (!dragged || !aim) return;
    event.preventDefault();
    const { section, look } = aim;
    drop(dragged.section, look === 'before' ? section : section.nextElementSibling);
  });
}
