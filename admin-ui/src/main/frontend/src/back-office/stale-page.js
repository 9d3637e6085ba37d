// @ts-check
/** Pauses after the attempts, in milliseconds: a busy server stores the last request seconds after it was sent. */
const PAUSES = [300, 600, 1_200, 2_400, 4_800];

/**
 * Reloads a page whose working copy was saved after it was rendered: the last request of the page that was left before
 * may have arrived late.
 *
 * @param {HTMLFormElement} form
 * @param {() => boolean} isBusy whether the form was changed or sent since, so that it must not be reloaded
 */
export async function reloadIfStale(form, isBusy) {
  const shown = /** @type {HTMLInputElement} */ (form.elements.namedItem('seen')).value;
  for (const pause of PAUSES) {
    const html = await fetch(location.href).then((response) => response.ok ? response.text() : '').catch(() => '');
    const current = new DOMParser().parseFromString(html, 'text/html').querySelector('form[data-ms-keep] [name=seen]');
    if (isBusy()) return;
    if (current instanceof HTMLInputElement && current.value !== shown) return location.reload();
    await new Promise((resolve) => { setTimeout(resolve, pause); });
  }
}
