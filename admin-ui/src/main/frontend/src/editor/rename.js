// @ts-check
/** Attributes that name a block, or an element in it. */
const NAMING = [
  'id', 'name', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'formaction', 'data-ms-part',
];
/** Controls whose value is a name. */
const NAME_CONTROLS = 'button[name=then], input[type=hidden][name=block]';

/**
 * Replaces a name in a value: where the value is that name, a list of names, an anchor, or begins with it and a hyphen.
 *
 * @param {string} value
 * @param {string} from
 * @param {string} to
 */
export const renameIn = (value, from, to) => value.replace(new RegExp(`(^|[ :#])${from}(?=$|[- ])`, 'g'), `$1${to}`);

/**
 * Renames a block, or a part of one, with everything in it that refers to the name.
 *
 * @template {Element} T
 * @param {T} element
 * @param {string} from
 * @param {string} to
 */
export function rename(element, from, to) {
  [element, ...element.querySelectorAll('*')].forEach((one) => {
    const attributes = one.matches(NAME_CONTROLS) ? [...NAMING, 'value'] : NAMING;
    attributes.forEach((attribute) => {
      const value = one.getAttribute(attribute);
      const next = value && renameIn(value, from, to);
      if (next && next !== value) one.setAttribute(attribute, next);
    });
  });
  return element;
}
