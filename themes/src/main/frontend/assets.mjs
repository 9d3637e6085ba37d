// @ts-check
// Writes the files that are served as they are, under fingerprinted names with their .gz and .br, and a catalogue of them.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Media types of the extensions that can be served. @type {Record<string, string>} */
export const TYPES = {
  '.css': 'text/css;charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript;charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = ['.css', '.ico', '.js', '.svg'];

/** @param {string | Uint8Array} content */
export const fingerprint = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** @typedef {{ path: string, hash: string, type: string, encodings: string[] }} AssetFile */

/** The directory that a build fills with `files/` and `catalogue.json`; `AssetSource` reads it from the class path. */
export class AssetDirectory {
  /** @type {Record<string, AssetFile>} */
  #files = {};
  /** @type {Promise<void>[]} */
  #compressions = [];
  #target;

  /** Empties the directory. @param {string} target */
  constructor(target) {
    this.#target = target;
    rmSync(target, { recursive: true, force: true });
  }

  /** Writes a file under its own name. @param {string} path @param {string | Uint8Array} content */
  write(path, content) {
    const file = join(this.#target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Adds a file to serve. @param {string} name @param {string | Uint8Array} content */
  serve(name, content) {
    const extension = extname(name);
    const hash = fingerprint(content);
    const path = `${name.slice(0, -extension.length)}-${hash}${extension}`;
    const file = { path, hash, type: TYPES[extension], encodings: [] };
    this.#files[name] = file;
    this.write(`files/${path}`, content);
    if (COMPRESSIBLE.includes(extension)) this.#compressions.push(this.#compress(file, Buffer.from(content)));
  }

  /** Returns the fingerprinted path of a file that was added. @param {string} name */
  path(name) {
    if (!this.#files[name]) throw new Error(`Not among the served files: ${name}`);
    return this.#files[name].path;
  }

  async writeCatalogue() {
    await Promise.all(this.#compressions);
    this.write('catalogue.json', JSON.stringify(this.#files, null, 1));
  }

  /** Compresses in the thread pool, beside the rest of a build. @param {AssetFile} file @param {Buffer} content */
  async #compress(file, content) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const compressions = [promisify(gzip)(content, { level: 9 }), promisify(brotliCompress)(content, { params })];
    const [gz, br] = await Promise.all(compressions);
    for (const [encoding, bytes] of Object.entries({ gz, br })) {
      if (bytes.length >= content.length) continue;
      this.write(`files/${file.path}.${encoding}`, bytes);
      file.encodings.push(encoding);
    }
  }
}
