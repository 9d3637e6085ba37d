// Installs the dependencies unless what is in node_modules is already what the lock file asks for.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const locked = (file) => {
  const { '': root, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages;
  // Of what is optional, only what this machine can run is installed.
  return JSON.stringify(Object.entries(packages)
    .filter(([, { optional }]) => !optional)
    .map(([path, { version, integrity }]) => [path, version, integrity]));
};

const installed = `${here}node_modules/.package-lock.json`;
if (!existsSync(installed) || locked(installed) !== locked(`${here}package-lock.json`)) {
  const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit', env: { ...process.env, INIT_CWD: here } });
  if (status !== 0) process.exit(status ?? 1);
}
