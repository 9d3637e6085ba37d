// @ts-check
// Prepares our own scripts and stylesheets for browsers: bundled and minified, or line by line as they are written.
import { build } from 'esbuild';

/** Returns a script and the modules that it imports as one module, with their licences at its end. @param {string} entry */
export async function script(entry) {
  return bundle(entry, { format: 'esm', target: 'es2022', legalComments: 'eof' });
}

/** Returns a stylesheet and those that it imports as one, without comments. @param {string} entry */
export async function stylesheet(entry) {
  return (await bundle(entry, { legalComments: 'none' })).toString();
}

/**
 * Returns a script as it is written, without the lines that only the type checker reads: a JSDoc comment of one line that begins
 * with a tag, and a directive of TypeScript.
 *
 * @param {string} source
 */
export const withoutTypes = (source) => source.replace(/^ *(\/\*\* @.*\*\/|\/\/ @ts-.*)\n/gm, '');

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundle(entry, options) {
  const result = await build({ ...options, entryPoints: [entry], bundle: true, minify: true, write: false });
  return Buffer.from(result.outputFiles[0].contents);
}
