// @ts-check
// The type checker reads every script of the repository, strictly: `npm run check` names the projects.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const NOT_OURS = ['node_modules', 'target', 'data'];
const root = fileURLToPath(new URL('../../../..', import.meta.url));
/** @type {{ scripts: { check: string } }} */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const projects = scripts.check.split(' && ').map((command) => command.split(' ').slice(1));

/** @param {string[]} project @param {string} option */
const tsc = (project, option) =>
  execFileSync(join(root, 'node_modules/.bin/tsc'), [...project, option], { cwd: root, encoding: 'utf8' });

/** @param {string} folder @returns {string[]} */
const scriptsIn = (folder) => readdirSync(folder, { withFileTypes: true })
  .filter(({ name }) => !name.startsWith('.') && !NOT_OURS.includes(name))
  .flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scriptsIn(path);
    return /\.[cm]?js$/.test(path) ? [path] : [];
  });

test('every script is checked', () => {
  const checked = new Set(projects.flatMap((project) => tsc(project, '--listFilesOnly').split('\n')));
  const ours = scriptsIn(root);
  assert.ok(ours.length > 50, `${ours.length} scripts`);
  assert.deepEqual(ours.filter((path) => !checked.has(path)), []);
});

test('every project is strict, and takes nothing back', () => {
  projects.forEach((project) => {
    /** @type {{ compilerOptions: Record<string, unknown> }} */
    const { compilerOptions } = JSON.parse(tsc(project, '--showConfig'));
    assert.equal(compilerOptions.strict, true, project.join(' '));
    assert.equal(compilerOptions.checkJs, true, project.join(' '));
    assert.deepEqual(Object.entries(compilerOptions).filter(([, value]) => value === false), [], project.join(' '));
  });
});
