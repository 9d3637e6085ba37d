// @ts-check
// Bundles our own scripts and stylesheets, minified.
import { build } from 'esbuild';

/** Returns a script and the modules that it imports as one module, with their licences at its end. @param {string} entry */
export async function script(entry) {
  return bundle(entry, { format: 'esm', target: 'es2022', legalComments: 'eof' });
}

/** Returns a stylesheet and those that it imports as one, without comments. @param {string} entry */
export async function stylesheet(entry) {
  return (await bundle(entry, { legalComments: 'none' })).toString();
}

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundle(entry, options) {
  const result = await build({ ...options, entryPoints: [entry], bundle: true, minify: true, write: false });
  return Buffer.from(result.outputFiles[0].contents);
}
