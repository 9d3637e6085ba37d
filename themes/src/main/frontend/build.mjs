// Makes target/classes/theme-assets from the DSFR's npm package and from src/:
//   files/          what is served as it is, under fingerprinted names, with its .gz and .br beside it
//   pieces/         the CSS and JS of each component, from which the application composes one of each per site, and the
//                   pictograms, from which it composes those of a page
//   catalogue.json  the names of both
// Usage: node build.mjs <target directory>
import './install.mjs';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { darkOnScreen, keepFonts, keepSelectors, mapUrls, svgDataUri } from './css.mjs';
import { symbol } from './pictogram.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dsfr = join(here, 'node_modules/@gouvfr/dsfr');
const dist = join(dsfr, 'dist');
const target = process.argv[2] ?? join(here, '../../../target/classes/theme-assets');

// RGESN: two families and four variants at most. Light and the bold italics fall back on their neighbours.
const FONTS = ['Marianne-Regular', 'Marianne-Regular_Italic', 'Marianne-Medium', 'Marianne-Bold'];
// Deprecated by the DSFR in favour of the download variants of link, card and tile.
const DEPRECATED = ['download'];
// Blocks whose icons and rules of ours come in a piece of their own, which most sites do without.
const APART = ['agenda', 'back-to-top', 'contact-card', 'tabs', 'verbatim'];

/** Scripts of the back office that a page of it asks for by itself. */
const BUNDLES = { 'page-editor.js': 'editor/index.js', 'rich-text.js': 'editor/rich.js' };

const TYPES = {
  '.css': 'text/css;charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript;charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = ['.css', '.ico', '.js', '.svg'];

const read = (...path) => readFileSync(join(...path), 'utf8');
const walk = (directory) =>
  existsSync(directory) ? readdirSync(directory, { recursive: true }).map(String).sort() : [];
const fingerprint = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

function write(path, content) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const files = {};

/** Adds a file to serve; answers its fingerprinted path. */
function serve(name, content) {
  const extension = extname(name);
  const hash = fingerprint(content);
  const path = `${name.slice(0, -extension.length)}-${hash}${extension}`;
  write(`files/${path}`, content);
  const encodings = COMPRESSIBLE.includes(extension) ? compress(`files/${path}`, content) : [];
  files[name] = { path, hash, type: TYPES[extension], encodings };
  return path;
}

function compress(path, content) {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  const encoded = { gz: gzipSync(content, { level: 9 }), br: brotliCompressSync(content, brotli) };
  const worthwhile = Object.entries(encoded).filter(([, bytes]) => bytes.length < content.length);
  worthwhile.forEach(([encoding, bytes]) => write(`${path}.${encoding}`, bytes));
  return worthwhile.map(([encoding]) => encoding);
}

/** The names in the order in which the DSFR imports its components: the cascade, or the registration, depends on it. */
function officialOrder(file, pattern) {
  return [...read(dsfr, 'src/dsfr/component', file).matchAll(pattern)]
    .map(([, name]) => name)
    .filter((name) => !DEPRECATED.includes(name));
}

const styleOrder = ['core', 'scheme', ...officialOrder('main.scss', /@import '(\w+)\/main'/g)];
const scriptOrder = ['core', 'scheme', ...officialOrder('main.js', /import '\.\/(\w+)\/main\.js'/g)];

const folder = (name) => (name === 'core' || name === 'scheme' ? name : `component/${name}`);
const url = (url, from) => {
  const name = posix.join(from, url);
  // Icons are inlined: each would cost a request, and a home page is allowed fifteen in all.
  return name.startsWith('icons/') ? svgDataUri(read(dist, name)) : files[name].path;
};

function style(path) {
  if (!existsSync(join(dist, path))) return '';
  const css = read(dist, path).replace(/\/\*# sourceMappingURL=.*?\*\//, '');
  return mapUrls(darkOnScreen(keepFonts(css, FONTS)), (from) => url(from, posix.dirname(path))).trim();
}

function script(path) {
  return existsSync(join(dist, path)) ? read(dist, path).replace(/\/\/# sourceMappingURL=.*/, '').trim() : '';
}

/** The classes of the DSFR that the templates and the code in these folders name. */
function classesIn(roots, wanted = () => true) {
  const texts = roots.map((path) => join(here, path)).flatMap((root) =>
    walk(root).filter((file) => /\.(peb|java)$/.test(file) && wanted(file)).map((file) => read(root, file)));
  return new Set(texts.flatMap((text) => text.match(/\bfr-[a-z0-9_-]+/g) ?? []));
}

const classesOf = (selector) => selector.match(/fr-[a-z0-9_-]+/g) ?? [];
// Spacings, offsets, icons, colours: thousands of one-line rules, more than half of what a page would load.
const isUtility = (name) =>
  /^fr-([mp][trblxy]?|col-offset|icon|fi|border-width)-[a-z0-9]|^fr-(artwork|background|border|text)(-\w+)+--\w/.test(name);

/** Leaves out the utilities that nothing uses; bands of section are kept, their names end with the site's accent. */
function trim(css, used) {
  return keepSelectors(css, (selector) => {
    const utilities = classesOf(selector).filter(isUtility);
    return !utilities.length || utilities.some((name) => used.has(name) || name.startsWith('fr-background-alt--'));
  });
}

/** The utilities among these classes, where not every visitor needs them. */
const only = (css, used) => keepSelectors(css, (selector) => classesOf(selector).filter(isUtility).some((name) => used.has(name)));

/** A class glued together in a template would be left out without a word: it is refused here. */
function refuseUnknown(used, css) {
  const known = new Set(classesOf(css));
  const unknown = [...used].filter((name) =>
    isUtility(name.replace(/-$/, '-x')) && !known.has(name) && name !== 'fr-background-alt--');
  if (unknown.length) throw new Error(`Not a class of the DSFR, or not written whole: ${unknown.join(', ')}`);
}

/** Adds a part of what is composed; answers its fingerprint, nothing for an empty one. */
function piece(name, content) {
  if (!content) return null;
  write(`pieces/${name}`, content);
  return fingerprint(content);
}

/** A script of several modules as one; what has a licence says so at its end. */
async function bundle(entry) {
  // Not before it is installed.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(here, 'src', entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'eof',
    write: false,
  });
  return outputFiles[0].contents;
}

/** A stylesheet of ours, as small as it gets: comments are for who reads the source. */
async function ours(path) {
  const { transform } = await import('esbuild');
  return (await transform(read(here, path), { loader: 'css', minify: true })).code;
}

rmSync(target, { recursive: true, force: true });

FONTS.forEach((name) => serve(`fonts/${name}.woff2`, readFileSync(join(dist, `fonts/${name}.woff2`))));
['artwork', 'favicon'].forEach((root) =>
  walk(join(dist, root))
    .filter((file) => TYPES[extname(file)])
    .forEach((file) => serve(`${root}/${file}`, readFileSync(join(dist, root, file)))));
['scheme-early.js', 'back-office.js', 'embed.js'].forEach((name) => serve(name, read(here, 'src', name)));
for (const [name, entry] of Object.entries(BUNDLES)) serve(name, await bundle(entry));
serve('htmx.js', read(here, 'node_modules/htmx.org/dist/htmx.min.js'));

const isApart = (file) => APART.some((block) => file === join('block', `${block}.peb`));
const used = classesIn(['../resources/templates', '../java'], (file) => !isApart(file));
const apart = new Set([...classesIn(['../resources/templates'], isApart)].filter((name) => !used.has(name)));
// When it is built beside us.
const backOffice = new Set([...classesIn(['../../../../admin-ui/src/main'])].filter((name) => !used.has(name)));
const colors = 'utility/colors/colors';
// Nothing is pointed at on paper.
const still = (css) => css.replace(/[^{}]*:(?:hover|active)\{[^{}]*\}/g, '');
const utility = {
  main: style(`${colors}.main.min.css`) + style('utility/icons/icons.main.min.css'),
  print: still(style(`${colors}.print.min.css`)),
};
const core = style('core/core.main.min.css');
refuseUnknown(new Set([...used, ...apart, ...backOffice]), core + utility.main);
serve('back-office.css', only(core + utility.main + utility.print, backOffice) + await ours('src/back-office.css'));

const components = styleOrder.map((name) => {
  const path = `${folder(name)}/${name}`;
  const main = name === 'core' ? trim(core, used) : style(`${path}${name === 'scheme' ? '' : '.main'}.min.css`);
  return {
    name,
    main: piece(`${name}.css`, main),
    print: piece(`${name}.print.css`, style(`${path}.print.min.css`)),
    script: scriptOrder.includes(name) ? piece(`${name}.js`, script(`${path}.module.min.js`)) : null,
  };
});

components.push({
  name: 'apart',
  main: piece('apart.css', only(core + utility.main, apart) + await ours('src/apart.css')),
  print: piece('apart.print.css', only(utility.print, apart)),
  script: null,
});

const pictograms = walk(join(dist, 'artwork/pictograms'))
  .filter((file) => extname(file) === '.svg')
  .map((file) => {
    const name = file.slice(0, -4);
    return { name, hash: piece(`pictograms/${name}.svg`, symbol(name, read(dist, 'artwork/pictograms', file))) };
  });

const catalogue = {
  files,
  components,
  scriptOrder,
  pictograms,
  utility: {
    name: 'utility',
    main: piece('utility.css', trim(utility.main, used)),
    print: piece('utility.print.css', trim(utility.print, used)),
  },
  site: {
    name: 'site',
    main: piece('site.css', await ours('src/site.css')),
    script: piece('site.js', read(here, 'src/site.js')),
  },
};
write('catalogue.json', JSON.stringify(catalogue, null, 1));
