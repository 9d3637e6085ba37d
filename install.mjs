// @ts-check
// Installs the dependencies of the workspace unless node_modules is already what the lock file asks for.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @param {string} file */
const locked = (file) => {
  /** @type {Record<string, { version?: string, integrity?: string, link?: boolean, optional?: boolean }>} */
  const packages = JSON.parse(readFileSync(file, 'utf8')).packages;
  // Of the optional packages npm installs those alone that this machine can run; links lead to the workspace's own packages.
  return JSON.stringify(Object.entries(packages)
    .filter(([path, { link, optional }]) => path.startsWith('node_modules/') && !link && !optional)
    .map(([path, { version, integrity }]) => [path, version, integrity]));
};

const installed = `${here}node_modules/.package-lock.json`;
if (!existsSync(installed) || locked(installed) !== locked(`${here}package-lock.json`)) {
  // INIT_CWD: the DSFR looks there for the acceptance of its terms, .dsfr.yml.
  const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit', env: { ...process.env, INIT_CWD: here } });
  if (status !== 0) process.exit(status ?? 1);
}
