// @ts-check
// Makes target/classes/theme-assets from the DSFR's npm package and from src/:
//   files/ and catalogue.json   the files that are served as they are, see assets.mjs
//   pieces/                     the CSS and JS of each component, from which the application composes one of each per
//                               site, and the pictograms, from which it composes those of a page
//   pieces.json                 their names, order and fingerprints
// Usage: node build.mjs <target directory>
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetDirectory, TYPES, fingerprint } from './assets.mjs';
import { stylesheet, withoutTypes } from './bundle.mjs';
import { mapUrls } from './css.mjs';
import * as dsfr from './dsfr.mjs';
import { dist, only, read, trim, walk } from './dsfr.mjs';
import { symbol } from './pictogram.mjs';
import { apart, used } from './site.mjs';

const src = fileURLToPath(new URL('src', import.meta.url));
const assets = new AssetDirectory(process.argv[2]);

dsfr.FONTS.forEach((name) => assets.serve(`fonts/${name}.woff2`, readFileSync(join(dist, `fonts/${name}.woff2`))));
['artwork', 'favicon'].forEach((root) =>
  walk(join(dist, root))
    .filter((file) => TYPES[extname(file)])
    .forEach((file) => assets.serve(`${root}/${file}`, readFileSync(join(dist, root, file)))));
['scheme-early.js', 'embed.js', 'suggestions.js'].forEach((name) => assets.serve(name, withoutTypes(read(src, name))));

/**
 * Adds a part of what is composed; returns its fingerprint, null for an empty one.
 *
 * @param {string} name
 * @param {string} content
 */
function piece(name, content) {
  if (!content) return null;
  assets.write(`pieces/${name}`, content);
  return fingerprint(content);
}

/** Adds a stylesheet, with the served names of the files that it refers to. @param {string} name @param {string} css */
const stylePiece = (name, css) => piece(name, mapUrls(css, (url) => assets.path(url)));

dsfr.refuseUnknown(new Set([...used, ...apart]));

const components = dsfr.styleOrder.map((name) => {
  const path = name === 'core' || name === 'scheme' ? `${name}/${name}` : `component/${name}/${name}`;
  const main = `${path}${name === 'scheme' ? '' : '.main'}.min.css`;
  return {
    name,
    main: stylePiece(`${name}.css`, name === 'core' ? dsfr.core(trim(used)) : dsfr.style(main)),
    print: stylePiece(`${name}.print.css`, dsfr.style(`${path}.print.min.css`)),
    script: dsfr.scriptOrder.includes(name) ? piece(`${name}.js`, dsfr.script(`${path}.module.min.js`)) : null,
  };
});

const apartStyles = [dsfr.core(only(apart)), dsfr.utility(only(apart)), await stylesheet(join(src, 'apart.css'))];
components.push({
  name: 'apart',
  main: stylePiece('apart.css', apartStyles.join('')),
  print: stylePiece('apart.print.css', dsfr.utilityPrint(only(apart))),
  script: null,
});

const pictograms = walk(join(dist, 'artwork/pictograms'))
  .filter((file) => extname(file) === '.svg')
  .map((file) => {
    const name = file.slice(0, -4);
    return { name, hash: piece(`pictograms/${name}.svg`, symbol(name, read(dist, 'artwork/pictograms', file))) };
  });

const pieces = {
  components,
  scriptOrder: dsfr.scriptOrder,
  pictograms,
  utility: {
    name: 'utility',
    main: stylePiece('utility.css', dsfr.utility(trim(used))),
    print: stylePiece('utility.print.css', dsfr.utilityPrint(trim(used))),
  },
  site: {
    name: 'site',
    main: piece('site.css', await stylesheet(join(src, 'site.css'))),
    script: piece('site.js', withoutTypes(read(src, 'site.js'))),
  },
};
await assets.writeCatalogue();
assets.write('pieces.json', JSON.stringify(pieces, null, 1));
