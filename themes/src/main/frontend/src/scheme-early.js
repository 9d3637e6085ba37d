// @ts-check
// Runs before the first paint, as a classic script of the head: chooses the theme as the DSFR will, so that no page
// flashes in the wrong one, and marks that scripts run, so that nothing is unfolded only to be folded again.
(function (root) {
  var scheme;
  try {
    scheme = localStorage.getItem('scheme');
  } catch (refused) {
    scheme = null;
  }
  // A preview is shown in the colours that were asked for, and the DSFR reads them where a choice is kept.
  var asked = root.getAttribute('data-fr-scheme');
  if (asked !== 'system') {
    scheme = asked;
    try {
      localStorage.setItem('scheme', asked);
    } catch (refused) {
      // Then nothing else is kept there either.
    }
  }
  // The DSFR keeps every theme it applies. Only what a visitor chose is kept: not the system's own, nor a preview's.
  root.addEventListener('dsfr.scheme', function (event) {
    if (asked === 'system' && event.detail.scheme !== 'system') return;
    try {
      localStorage.removeItem('scheme');
    } catch (refused) {
      // Then nothing was kept.
    }
  });
  if (['light', 'dark', 'system'].indexOf(scheme) < 0) scheme = root.getAttribute('data-fr-scheme');
  var dark = scheme === 'dark' || (scheme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-fr-theme', dark ? 'dark' : 'light');

  root.setAttribute('data-fr-js', 'true');
  addEventListener('load', function () {
    if (!window.dsfr) root.removeAttribute('data-fr-js');
  });
})(document.documentElement);
