// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit } from '../../main/frontend/css.mjs';
import { only, refuseUnknown, scriptOrder, style, styleOrder, trim } from '../../main/frontend/dsfr.mjs';

const css = '.fr-btn{a:b}.fr-mt-2w{c:d}.fr-mt-4w,.fr-icon-add-line::before{e:f}.fr-background-alt--blue-france{g:h}';

test('utilities that are not used are left out, components and bands of section are kept', () => {
  assert.equal(
    edit(css, trim(new Set(['fr-icon-add-line']))),
    '.fr-btn{a:b}.fr-icon-add-line::before{e:f}.fr-background-alt--blue-france{g:h}');
});

test('utilities are given without components', () => {
  assert.equal(edit(css, only(new Set(['fr-btn', 'fr-mt-4w']))), '.fr-mt-4w{e:f}');
});

test('a class that the DSFR does not have, or that a template composes, is refused', () => {
  refuseUnknown(new Set(['fr-mt-2w', 'fr-icon-add-line', 'fr-unheard-of-component']));
  assert.throws(
    () => refuseUnknown(new Set(['fr-mt-2w', 'fr-icon-no-such-line', 'fr-mt-'])),
    /: fr-icon-no-such-line, fr-mt-$/);
});

test('stylesheets keep the banner of the DSFR, and their icons are inlined', () => {
  const icons = style('component/link/link.main.min.css');
  assert.match(icons, /^\/\*!\n \* DSFR v/);
  assert.match(icons, /url\("data:image\/svg\+xml/);
  assert.doesNotMatch(icons, /url\([^"]*\.svg\)|sourceMappingURL/);
  assert.equal(style('component/link/no-such.css'), '');
});

test('the order is that of the DSFR, without its deprecated component', () => {
  assert.deepEqual(styleOrder.slice(0, 2), ['core', 'scheme']);
  assert.ok(styleOrder.length > 40);
  assert.ok(!styleOrder.includes('download'));
  assert.ok(scriptOrder.every((name) => styleOrder.includes(name)));
});
