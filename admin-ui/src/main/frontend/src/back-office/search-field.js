// @ts-check
/**
 * Makes Enter in a search field of a form start the search instead of sending the form. htmx listens to `ms-search`.
 */
export function enableSearchFields() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof Element)) return;
    if (!event.target.matches('[data-ms-searches] input:not([type=radio])')) return;
    event.preventDefault();
    event.target.dispatchEvent(new CustomEvent('ms-search'));
  });
}
