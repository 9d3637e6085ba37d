// The page as it is being written, beside the form: made again each time that what was typed is kept.

const QUICK = 700;

export function preview(section, button, form) {
  const box = section.querySelector('.ms-preview__box');
  let current = null;
  let coming = null;
  let turns = 0;

  /** Each time another address, which opens for minutes: the last one keeps what it shows until the new one is there. */
  const load = async () => {
    if (section.hidden) return;
    const turn = ++turns;
    const answer = await fetch(section.dataset.msSource, { cache: 'no-store', headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (answer?.ok && turn === turns) show(await answer.text());
  };

  /** The new one takes the place of the old one once it is there, so that nothing flickers. */
  const show = (address) => {
    coming?.remove();
    const frame = document.createElement('iframe');
    frame.className = 'ms-preview__frame';
    frame.title = section.querySelector('h2').textContent;
    frame.referrerPolicy = 'no-referrer';
    frame.src = address;
    frame.addEventListener('load', () => {
      current?.remove();
      current = frame;
      coming = null;
      frame.classList.add('ms-preview__frame--there');
    }, { once: true });
    coming = frame;
    box.append(frame);
  };

  section.addEventListener('click', ({ target }) => {
    const width = target.closest('[data-ms-width]');
    if (!width) return;
    section.querySelectorAll('[data-ms-width]').forEach((one) => one.setAttribute('aria-pressed', String(one === width)));
    box.classList.toggle('ms-preview__box--desk', width.dataset.msWidth === 'desk');
  });
  document.addEventListener('ms:kept', load);

  /** Where one was when it opened below the form, out of sight; beside the form one stays where one is. */
  let from = null;
  const reach = () => {
    const { top } = section.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 2) return;
    from = scrollY;
    section.scrollIntoView({ block: 'start' });
    section.querySelector('h2').focus({ preventScroll: true });
  };
  const leave = () => {
    if (from !== null) scrollTo({ top: from, behavior: 'instant' });
    from = null;
    button.focus({ preventScroll: true });
  };

  const toggle = () => {
    section.hidden = !section.hidden;
    button.setAttribute('aria-expanded', String(!section.hidden));
    if (section.hidden) delete form.dataset.msPause;
    else form.dataset.msPause = QUICK;
    load();
    if (section.hidden) leave();
    else reach();
  };
  section.querySelector('[data-ms-close]').addEventListener('click', toggle);
  return toggle;
}
