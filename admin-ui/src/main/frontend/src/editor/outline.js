// The outline beside the page: a line for each block, in their order.
import { filled } from './state.js';

export function outline(list, blocks) {
  const template = document.getElementById('outline-line');
  const lines = new Map();

  const line = (section) => {
    if (!lines.has(section.id)) {
      const made = template.content.firstElementChild.cloneNode(true);
      made.dataset.msOf = section.id;
      made.draggable = true;
      made.querySelector('a').href = `#${section.id}`;
      lines.set(section.id, made);
    }
    return lines.get(section.id);
  };

  const say = (place, text) => { if (place.textContent !== text) place.textContent = text; };

  const draw = () => {
    const sections = blocks.all();
    sections.forEach((section, i) => {
      const one = line(section);
      const [name, words, wrong, found] = one.querySelectorAll('span');
      say(name, filled(blocks.words.msTitle, i + 1, blocks.label(section)));
      say(words, section.querySelector('.ms-block__words').textContent);
      wrong.hidden = !section.querySelector('.fr-message--error, [data-ms-error]');
      found.hidden = !wrong.hidden || !section.querySelector('[data-ms-found]');
      if (list.children[i] !== one) list.insertBefore(one, list.children[i] ?? null);
    });
    [...list.children].slice(sections.length).forEach((one) => one.remove());
  };

  list.replaceChildren();
  draw();
  return { draw, line: (section) => lines.get(section.id) };
}
