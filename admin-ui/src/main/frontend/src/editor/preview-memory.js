// @ts-check
// Whether the preview is open beside the form, and how wide its page is, for all pages that are edited in this browser.

const KEY = 'ms-preview';
const WIDTHS = ['phone', 'desk', 'page'];

/**
 * The width of the preview; null when it is closed.
 *
 * @param {Pick<Storage, 'getItem'>} [storage]
 */
export function storedWidth(storage) {
  try {
    const width = (storage ?? localStorage).getItem(KEY) ?? '';
    return WIDTHS.includes(width) ? width : null;
  } catch {
    // A browser may refuse the storage: the preview is closed at first then.
    return null;
  }
}

/**
 * @param {string | null} width null when the preview is closed
 * @param {Pick<Storage, 'setItem' | 'removeItem'>} [storage]
 */
export function storeWidth(width, storage) {
  try {
    if (width === null) (storage ?? localStorage).removeItem(KEY);
    else (storage ?? localStorage).setItem(KEY, width);
  } catch {
    // The preview is closed when the next page is opened.
  }
}
