// @ts-check
/**
 * The text of a file. French versions of Excel write CSV files as windows-1252 by default, so that bytes that are not
 * valid UTF-8 are read as windows-1252.
 *
 * @param {ArrayBuffer | Uint8Array<ArrayBuffer>} bytes
 */
export function decodeText(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Whether a decoded file is binary: text contains no NUL character.
 *
 * @param {string} text
 */
export const isBinary = (text) => text.includes('\0');
