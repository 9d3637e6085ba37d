// @ts-check
// Reads the DSFR's npm package: its stylesheets and scripts, and the utility classes that templates and code use.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { darkOnScreen, dropStates, edit, keepFonts, keepSelectors, mapUrls, svgDataUri } from './css.mjs';

const root = dirname(fileURLToPath(import.meta.resolve('@gouvfr/dsfr/package.json')));
export const dist = join(root, 'dist');

// RGESN: two families and four variants at most. Light and the bold italics fall back on their neighbours.
export const FONTS = ['Marianne-Regular', 'Marianne-Regular_Italic', 'Marianne-Medium', 'Marianne-Bold'];
// Deprecated by the DSFR in favour of the download variants of link, card and tile.
const DEPRECATED = ['download'];

/** @param {string[]} path */
export const read = (...path) => readFileSync(join(...path), 'utf8');

/** @param {string} directory */
export const walk = (directory) =>
  existsSync(directory) ? readdirSync(directory, { recursive: true }).map(String).sort() : [];

/**
 * Returns the names in the order in which the DSFR imports its components: the cascade, or the registration, depends on it.
 *
 * @param {string} file
 * @param {RegExp} pattern
 */
function officialOrder(file, pattern) {
  return [...read(root, 'src/dsfr/component', file).matchAll(pattern)]
    .map(([, name]) => name)
    .filter((name) => !DEPRECATED.includes(name));
}

export const styleOrder = ['core', 'scheme', ...officialOrder('main.scss', /@import '(\w+)\/main'/g)];
export const scriptOrder = ['core', 'scheme', ...officialOrder('main.js', /import '\.\/(\w+)\/main\.js'/g)];

/**
 * Returns a stylesheet of the distribution, edited as every one is and then by `edits`; empty when there is none.
 *
 * @param {string} path
 * @param {import('./css.mjs').Edit[]} edits
 */
export function style(path, ...edits) {
  if (!existsSync(join(dist, path))) return '';
  const source = read(dist, path).replace(/\/\*# sourceMappingURL=.*?\*\//, '');
  const css = edit(source, keepFonts(FONTS), darkOnScreen, ...edits).trim();
  // Icons are inlined: each would cost a request, and a home page is allowed fifteen in all.
  return mapUrls(css, (url) => {
    const name = posix.join(posix.dirname(path), url);
    return name.startsWith('icons/') ? svgDataUri(read(dist, name)) : name;
  });
}

/** @param {string} path */
export function script(path) {
  return existsSync(join(dist, path)) ? read(dist, path).replace(/\/\/# sourceMappingURL=.*/, '').trim() : '';
}

const CORE = 'core/core.main.min.css';
const COLORS = 'utility/colors/colors.main.min.css';
const ICONS = 'utility/icons/icons.main.min.css';

/** The rules that all components share. @param {import('./css.mjs').Edit[]} edits */
export const core = (...edits) => style(CORE, ...edits);

/** The utility classes outside the core. @param {import('./css.mjs').Edit[]} edits */
export const utility = (...edits) => style(COLORS, ...edits) + style(ICONS, ...edits);

/** The utility classes for print, where nothing is pointed at. @param {import('./css.mjs').Edit[]} edits */
export const utilityPrint = (...edits) =>
  style('utility/colors/colors.print.min.css', dropStates('hover', 'active'), ...edits);

/**
 * Returns the classes of the DSFR that the templates and the code in these folders name.
 *
 * @param {string[]} folders
 * @param {(file: string) => boolean} wanted
 */
export function classesIn(folders, wanted = () => true) {
  const texts = folders.flatMap((folder) =>
    walk(folder).filter((file) => /\.(peb|java)$/.test(file) && wanted(file)).map((file) => read(folder, file)));
  return new Set(texts.flatMap((text) => text.match(/\bfr-[a-z0-9_-]+/g) ?? []));
}

/** @param {string} selector @returns {string[]} */
const classesOf = (selector) => selector.match(/fr-[a-z0-9_-]+/g) ?? [];

/**
 * Whether a class is a spacing, an offset, an icon or a colour: thousands of rules, more than half of what a page would load.
 *
 * @param {string} name
 */
const isUtility = (name) =>
  /^fr-([mp][trblxy]?|col-offset|icon|fi|border-width)-[a-z0-9]|^fr-(artwork|background|border|text)(-\w+)+--\w/.test(name);

/**
 * Leaves out the utilities that are not used; bands of section are kept, their names end with the site's accent.
 *
 * @param {Set<string>} used
 */
export const trim = (used) =>
  keepSelectors((selector) => {
    const utilities = classesOf(selector).filter(isUtility);
    return !utilities.length || utilities.some((name) => used.has(name) || name.startsWith('fr-background-alt--'));
  });

/** Keeps the utilities among these classes, and nothing else. @param {Set<string>} used */
export const only = (used) =>
  keepSelectors((selector) => classesOf(selector).filter(isUtility).some((name) => used.has(name)));

/**
 * Refuses a utility that the DSFR does not have: a class that a template composes would otherwise be left out silently.
 *
 * @param {Set<string>} used
 */
export function refuseUnknown(used) {
  const known = new Set(classesOf([CORE, COLORS, ICONS].map((path) => read(dist, path)).join()));
  const unknown = [...used].filter((name) =>
    isUtility(name.replace(/-$/, '-x')) && !known.has(name) && name !== 'fr-background-alt--');
  if (unknown.length) throw new Error(`Not a class of the DSFR, or not written whole: ${unknown.join(', ')}`);
}
