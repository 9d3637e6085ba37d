// What the checks find, beside what it is about: told by the server with what it keeps of the form.

export function found(form, changed) {
  const template = document.getElementById('found-list').content.firstElementChild;
  const line = template.firstElementChild;

  const list = (remarks) => {
    const made = template.cloneNode();
    made.append(...remarks.map(({ error, severity, text, place, href }) => {
      const one = line.cloneNode(true);
      one.toggleAttribute('data-ms-error', error);
      const [badge, words] = one.children;
      badge.classList.add(error ? 'fr-badge--error' : 'fr-badge--info');
      badge.textContent = severity;
      words.textContent = text;
      if (href) words.append(' ', Object.assign(document.createElement('a'), { href, textContent: place }));
      return one;
    }));
    return made;
  };

  const said = (made) => [...made.children].map(({ textContent }) => textContent).join(' ');

  /** Puts it with the messages of a field, else below the name of a part or of a block. */
  const show = (name, made) => {
    const messages = document.getElementById(`${name}-messages`);
    if (messages) messages.append(made);
    else form.querySelector(`[data-ms-part="${name}"] > legend, #${name} > .ms-block__head`)?.after(made);
  };

  /** An error that the page came with is one until its field is touched, though it is none of what is new. */
  const fieldOf = (one) => one.closest('[id$="-messages"]')?.parentElement.querySelector('input, textarea, select');
  const came = new Map([...form.querySelectorAll('[data-ms-found]')]
    .filter((one) => one.querySelector('[data-ms-error]') && fieldOf(one))
    .map((one) => [one, fieldOf(one).value]));
  const holds = (one) => came.has(one) && fieldOf(one)?.value === came.get(one);

  document.addEventListener('ms:kept', ({ detail }) => {
    if (!detail) return;
    const there = [...form.querySelectorAll('[data-ms-found]')];
    Object.entries(detail).forEach(([name, remarks]) => {
      const made = list(remarks);
      show(name, made);
      // What has not changed stays: it would be said again.
      const same = there.findIndex((one) => one.parentElement === made.parentElement && said(one) === said(made));
      if (same < 0) return;
      made.remove();
      there.splice(same, 1);
    });
    there.filter((one) => !holds(one)).forEach((one) => one.remove());
    changed();
  });
}
