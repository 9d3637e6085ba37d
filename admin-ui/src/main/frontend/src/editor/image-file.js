// @ts-check
/**
 * The name of the message that explains why files are not sent as an image; empty when the one file is.
 *
 * @param {{ size: number, type: string }[]} files
 * @param {{ accept: string, heaviest: number }} limits `accept`: content types, separated by commas
 */
export function imageProblem(files, { accept, heaviest }) {
  if (files.length !== 1) return 'msMany';
  const [{ size, type }] = files;
  if (!accept.split(',').includes(type)) return 'msKind';
  return size > heaviest ? 'msHeavy' : '';
}

/**
 * Asks for a file of the computer.
 *
 * @param {string} accept
 * @returns {Promise<File | null>} null when none was chosen
 */
export function chooseFile(accept) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
