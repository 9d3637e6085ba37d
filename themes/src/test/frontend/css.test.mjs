// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { darkOnScreen, dropStates, edit, keepFonts, keepSelectors, mapUrls, svgDataUri } from '../../main/frontend/css.mjs';

/** @param {string} selector */
const isKept = (selector) => selector.includes('kept');

test('where an edit changes nothing, only the charset and white space beside comments are lost', () => {
  const rules = '.a:is(.b,.c)>d{color:red;background:url("x;{}.svg")}@media (min-width:36em){.e{margin:0}}';
  assert.equal(edit(`@charset "UTF-8";/*! banner */\n${rules}`, darkOnScreen), `/*! banner */\n${rules}`);
  assert.equal(edit('.a{b:c}\n/*! one */\n/*! two */', darkOnScreen), '.a{b:c}/*! one *//*! two */');
});

test('selectors are left out, and with the last one its rule and its group', () => {
  const css = '.kept,.lost{a:b}.lost{c:d}@media print{.lost{e:f}}@media screen{.lost,.kept{g:h}}';
  assert.equal(edit(css, keepSelectors(isKept)), '.kept{a:b}@media screen{.kept{g:h}}');
});

test('a comma in a pseudo-class or in an attribute does not separate selectors', () => {
  const css = '.lost:not(.kept,[title="a,b"]),.lost{a:b}';
  assert.equal(edit(css, keepSelectors(isKept)), '.lost:not(.kept,[title="a,b"]){a:b}');
});

test('an at-rule is asked for by its prelude, its steps are not', () => {
  const css = '@keyframes kept{from{a:b}to{c:d}}@keyframes lost{from{a:b}}';
  assert.equal(edit(css, keepSelectors(isKept)), '@keyframes kept{from{a:b}to{c:d}}');
});

test('dark rules are confined to screens, where they stand', () => {
  const css = ':root[data-fr-theme=dark] .a,.b{c:d}.e{f:g}:root[data-fr-theme=dark]{h:i}';
  assert.equal(
    edit(css, darkOnScreen),
    '.b{c:d}@media screen{:root[data-fr-theme=dark] .a{c:d}}.e{f:g}@media screen{:root[data-fr-theme=dark]{h:i}}');
});

test('a face keeps its woff2 alone, a face that is not wanted is left out', () => {
  /** @param {string} name */
  const face = (name) =>
    `@font-face{font-family:M;src:url(f/${name}.woff2) format("woff2"),url(f/${name}.woff) format("woff")}`;
  assert.equal(
    edit(face('M-Regular') + face('M-Light'), keepFonts(['M-Regular'])),
    '@font-face{font-family:M;src:url(f/M-Regular.woff2) format("woff2")}');
});

test('rules for a state are left out, those that only mention it are not', () => {
  assert.equal(edit('.a:hover{b:c}.d:hover .e{f:g}.h:active{i:j}', dropStates('hover', 'active')), '.d:hover .e{f:g}');
});

test('addresses are rewritten, data is not', () => {
  const css = '.a{b:url("x.svg")}.c{d:url(../y.svg)}.e{f:url("data:image/svg+xml,%3Csvg/%3E")}';
  assert.equal(
    mapUrls(css, (url) => `new/${url}`),
    '.a{b:url(new/x.svg)}.c{d:url(new/../y.svg)}.e{f:url("data:image/svg+xml,%3Csvg/%3E")}');
});

test('an inlined SVG decodes to the same drawing', () => {
  const uri = svgDataUri('<svg xmlns="http://www.w3.org/2000/svg">\n  <path fill="#000" d="M0 0"/>\n</svg>\n');
  assert.match(uri, /^"data:image\/svg\+xml;charset=utf-8,%3Csvg/);
  assert.equal(
    decodeURIComponent(uri.slice(uri.indexOf(',') + 1, -1)),
    "<svg xmlns='http://www.w3.org/2000/svg'><path fill='#000' d='M0 0'/></svg>");
});
