// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { withoutTypes } from '../../main/frontend/bundle.mjs';

const src = new URL('../../main/frontend/src/', import.meta.url);
const scripts = readdirSync(src).filter((name) => name.endsWith('.js'));

test('lines for the type checker are not served, all others are', () => {
  const source = `// @ts-check
// Says hello. @ts-ignore
/** To whom it is said. */
/** @param {string} name */
const hello = (name) => {
  // @ts-expect-error: no such function.
  say(\`/** @param */ \${name}\`);
};
`;
  assert.equal(withoutTypes(source), `// Says hello. @ts-ignore
/** To whom it is said. */
const hello = (name) => {
  say(\`/** @param */ \${name}\`);
};
`);
});

test('no script of the sites is served with a type', () => {
  assert.ok(scripts.length > 0);
  scripts.forEach((name) => assert.doesNotMatch(withoutTypes(readFileSync(new URL(name, src), 'utf8')), /\* @|@ts-/, name));
});
