// @ts-check
// The classes of the DSFR that the templates and the code of the sites name.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classesIn } from './dsfr.mjs';

// Blocks whose icons and rules of ours are a piece of their own, because most sites do not use them.
const APART = ['agenda', 'back-to-top', 'contact-card', 'tabs', 'verbatim'];

const main = fileURLToPath(new URL('..', import.meta.url));
const templates = join(main, 'resources/templates');

/** @param {string} file */
const isApart = (file) => APART.some((block) => file === join('block', `${block}.peb`));

/** Classes that the stylesheet of every site has. */
export const used = classesIn([templates, join(main, 'java')], (file) => !isApart(file));

/** Classes of the blocks set apart that are not among the others. */
export const apart = new Set([...classesIn([templates], isApart)].filter((name) => !used.has(name)));
