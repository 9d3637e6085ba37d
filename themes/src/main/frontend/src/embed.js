// Ours: brings in what another site shows when a visitor asks for it. Until then nothing is asked of that site.

/** With a script the link does not leave the page: it says so. */
function becomeButton(link) {
  link.textContent = link.dataset.msLabel;
  link.setAttribute('role', 'button');
  link.removeAttribute('target');
  link.removeAttribute('title');
}

function frameOf({ msFrame, msTitle, msShape }) {
  const frame = document.createElement('iframe');
  frame.className = msShape;
  frame.title = msTitle;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-forms allow-presentation');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = msFrame;
  return frame;
}

function bringIn(link) {
  const frame = frameOf(link.dataset);
  const facade = link.closest('[data-ms-facade]');
  // The picture that stood for it goes with it.
  facade.previousElementSibling?.matches('.fr-content-media__img') && facade.previousElementSibling.remove();
  facade.replaceWith(frame);
  frame.focus();
}

document.querySelectorAll('a[data-ms-frame]').forEach((link) => {
  becomeButton(link);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    bringIn(link);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      bringIn(link);
    }
  });
});
