// @ts-check
// Makes target/classes/admin-assets from src/: the scripts and the stylesheet of the back office, which BackOfficeTemplates
// adds to the files of the theme.
// Usage: node build.mjs <target directory>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetDirectory, classesIn, script, stylesheet, utilities } from 'minisites-themes';

/**
 * Scripts by served name: one for all screens, the others for the screens and the fields that ask for them, and for the
 * preview of the page editor.
 */
const SCRIPTS = {
  'back-office.js': 'back-office.js',
  'page-editor.js': 'editor/index.js',
  'rich-text.js': 'editor/rich.js',
  'block-marks.js': 'preview/index.js',
};

const src = fileURLToPath(new URL('src', import.meta.url));
const main = fileURLToPath(new URL('..', import.meta.url));
const assets = new AssetDirectory(process.argv[2]);

// Scripts first: the largest files are compressed beside the rest.
for (const [name, entry] of Object.entries(SCRIPTS)) assets.serve(name, await script(join(src, entry)));
assets.serve('htmx.js', readFileSync(fileURLToPath(import.meta.resolve('htmx.org/dist/htmx.min.js'))));
assets.serve('back-office.css', utilities(classesIn([main])) + await stylesheet(join(src, 'back-office.css')));
assets.serve('block-marks.css', await stylesheet(join(src, 'preview/marks.css')));
await assets.writeCatalogue();
