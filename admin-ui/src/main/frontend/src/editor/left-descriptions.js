// @ts-check
// Answers to the question what an image shows that are typed, and stored nowhere, when the page is left, as for a new
// sign-in. They are shown with the page again, in the same tab and for the same account.
import { store, take } from '../back-office/tab-memory.js';

/**
 * @typedef {object} LeftDescription
 * @property {string} image value of the field of the image
 * @property {string} url where the answer is stored
 * @property {string} text
 * @property {boolean} decorative
 */

const NAME = 'descriptions';

const account = () => document.body.dataset.msAccount;

/** @param {LeftDescription[]} descriptions */
export const keepDescriptions = (descriptions) => store(NAME, { account: account(), descriptions });

/**
 * @returns {(image: string) => LeftDescription | undefined} a function that returns the description of an image, once
 */
export function leftDescriptions() {
  const kept = /** @type {{ account?: string, descriptions: LeftDescription[] } | null} */ (take(NAME));
  const left = new Map(kept?.account === account()
    ? kept?.descriptions.map((description) => [description.image, description])
    : []);
  return (image) => {
    const description = left.get(image);
    left.delete(image);
    return description;
  };
}
