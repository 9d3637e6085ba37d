// @ts-check
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AssetDirectory } from '../../main/frontend/assets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string[]} path */
const read = (...path) => readFileSync(join(folder, ...path));

test('files are named after their content, and the catalogue says what there is of each', async () => {
  const assets = new AssetDirectory(folder);
  const text = '.a{b:c}'.repeat(200);
  assets.serve('site.css', text);
  assets.serve('short.js', 'a');
  assets.serve('fonts/a.woff2', new Uint8Array(2000));
  await assets.writeCatalogue();

  const catalogue = JSON.parse(read('catalogue.json').toString());
  const { path, hash, type, encodings } = catalogue['site.css'];
  assert.equal(path, `site-${hash}.css`);
  assert.equal(assets.path('site.css'), path);
  assert.equal(type, 'text/css;charset=utf-8');
  assert.deepEqual(encodings, ['gz', 'br']);
  assert.equal(gunzipSync(read('files', `${path}.gz`)).toString(), text);
  assert.equal(brotliDecompressSync(read('files', `${path}.br`)).toString(), text);
  assert.deepEqual(catalogue['short.js'].encodings, [], 'no encoding is shorter');
  assert.deepEqual(catalogue['fonts/a.woff2'].encodings, [], 'already compressed');
});

test('files of an earlier build are removed', () => {
  const assets = new AssetDirectory(folder);
  assets.write('old.txt', '');
  const again = new AssetDirectory(folder);
  assert.equal(existsSync(join(folder, 'old.txt')), false);
  assert.throws(() => again.path('site.css'), /Not among the served files: site.css/);
});
