// @ts-check
/** An address of an image of the library. */
const IMAGE = /\/media\/([0-9a-f-]{36})\/[^/]+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * The id of the image at an address of the library, or null.
 *
 * @param {string} address
 */
export const imageId = (address) => IMAGE.exec(address)?.[1] ?? null;
