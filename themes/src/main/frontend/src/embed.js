// @ts-check
// Ours: brings in what another site shows when a visitor asks for it. Until then nothing is asked of that site.

/** With a script the link does not leave the page: it says so. */
/** @param {FrameLink} link */
function becomeButton(link) {
  link.textContent = link.dataset.msLabel;
  link.setAttribute('role', 'button');
  link.removeAttribute('target');
  link.removeAttribute('title');
}

/** In a preview, which is isolated, what another site shows comes in without credentials, where the browser knows how to. */
/** @param {DOMStringMap} data */
const isPreview = ({ msElsewhere }) => msElsewhere !== undefined;
/** @param {DOMStringMap} data */
const canBringIn = (data) => !isPreview(data) || 'credentialless' in HTMLIFrameElement.prototype;

/** The link stays one, and says why. */
/** @param {FrameLink} link */
function explain(link) {
  const words = document.createElement('p');
  words.className = 'fr-mt-2w fr-mb-0';
  // @ts-expect-error: called in a preview, whose links have this attribute.
  words.textContent = link.dataset.msElsewhere;
  link.parentElement.after(words);
}

/** @param {FrameLink['dataset']} data */
function frameOf({ msFrame, msTitle, msShape, msElsewhere }) {
  const frame = document.createElement('iframe');
  if (msElsewhere !== undefined) frame.credentialless = true;
  frame.className = msShape;
  frame.title = msTitle;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-forms allow-presentation');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = msFrame;
  return frame;
}

/** The way to the other site, for who is shown nothing there. */
/** @param {HTMLAnchorElement} link */
function sourceOf({ href, target, rel, title, textContent }) {
  const words = document.createElement('p');
  words.className = 'fr-mt-1w fr-mb-0';
  const source = Object.assign(document.createElement('a'), { className: 'fr-link', href, target, rel, title, textContent });
  words.append(source);
  return words;
}

/** @param {FrameLink} link @param {HTMLElement} source */
function bringIn(link, source) {
  const frame = frameOf(link.dataset);
  const facade = link.closest('[data-ms-facade]');
  // The picture that stood for it goes with it.
  facade.previousElementSibling?.matches('.fr-content-media__img') && facade.previousElementSibling.remove();
  facade.replaceWith(frame, source);
  // The browser would scroll a frame to the top that is focused, past the picture that has just gone.
  frame.focus({ preventScroll: true });
  frame.scrollIntoView({ block: 'nearest' });
}

document.querySelectorAll('a[data-ms-frame]').forEach((link) => {
  if (!canBringIn(link.dataset)) {
    explain(link);
    return;
  }
  const source = sourceOf(link);
  becomeButton(link);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    bringIn(link, source);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      bringIn(link, source);
    }
  });
});
