// What the checks find, beside each block: told by the server with what it keeps of the form.

export function found(blocks, changed) {
  const template = document.getElementById('found-list').content.firstElementChild;
  const line = template.firstElementChild;

  const list = (all) => {
    const made = template.cloneNode();
    made.append(...all.map(({ error, severity, text, place, href }) => {
      const one = line.cloneNode(true);
      one.toggleAttribute('data-ms-error', error);
      const [badge, words] = one.children;
      badge.classList.add(error ? 'fr-badge--error' : 'fr-badge--info');
      badge.textContent = severity;
      words.textContent = text;
      if (href) {
        const link = Object.assign(document.createElement('a'), { href, textContent: place });
        words.append(' ', link);
      }
      return one;
    }));
    return made;
  };

  document.addEventListener('ms:kept', ({ detail }) => {
    if (!detail) return;
    blocks.all().forEach((section) => {
      section.querySelector('[data-ms-found]')?.remove();
      if (detail[section.id]) section.querySelector('.ms-block__head').after(list(detail[section.id]));
    });
    changed();
  });
}
