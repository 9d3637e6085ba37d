// @ts-check
import { findAll, isControl } from '../shared/dom.js';

/**
 * Keeps the choice of a kind and its fields consistent, in a form whose fields are named after their kinds: a value in
 * a field chooses its kind, and the choice of a kind clears the radio buttons of the others. `data-ms-means` names the
 * choice.
 *
 * @param {Event} event
 */
function synchroniseKind({ target }) {
  if (!isControl(target) || !target.form || !target.form.dataset.msMeans) return;
  const kinds = findAll(target.form, `input[name="${target.form.dataset.msMeans}"]`, HTMLInputElement);
  if (kinds.some((kind) => kind === target)) {
    const others = kinds.filter((kind) => kind !== target)
      .map(({ value }) => `input[type=radio][name="${value}"]`).join();
    if (others) findAll(target.form, others, HTMLInputElement).forEach((radio) => { radio.checked = false; });
  } else if (target.value) {
    kinds.filter(({ value }) => value === target.name).forEach((kind) => { kind.checked = true; });
  }
}

/**
 * Marks an image as informative once it has an alternative text. The absence of a text does not mark it as decorative.
 *
 * @param {Event} event
 */
function deduceImagePurpose({ target }) {
  if (!isControl(target) || target.name !== 'alt' || !target.value.trim()) return;
  const purpose = target.form?.elements.namedItem('purpose');
  if (purpose instanceof RadioNodeList || isControl(purpose)) purpose.value = 'informative';
}

export function enableDependentFields() {
  document.addEventListener('input', synchroniseKind);
  document.addEventListener('input', deduceImagePurpose);
}
