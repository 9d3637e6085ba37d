// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasUnavailable, neutralise } from '../../main/frontend/src/editor/paste-source.js';

test('styles are kept under another name, handlers are not kept', () => {
  const html = neutralise('<p style="a" ONCLICK = "b">style="c"</p>');
  assert.equal(html, '<p data-ms-style="a" data-ms-none = "b">style="c"</p>');
});

test('style sheets and conditional comments of Word are removed, their content stays', () => {
  assert.equal(neutralise('<style>\np { }\n</style><![if !supportLists]>1.<![endif]>'), '1.');
});

test('images and local files are unavailable', () => {
  assert.equal(hasUnavailable('<p><img src="https://exemple.fr/a.png"></p>'), true);
  assert.equal(hasUnavailable('<v:imagedata src="a">'), true);
  assert.equal(hasUnavailable('<a href="file:///C:/a.doc">a</a>'), true);
  assert.equal(hasUnavailable("<a href='C:\\a.doc'>a</a>"), true);
  assert.equal(hasUnavailable('<a href="https://exemple.fr/">img</a>'), false);
});
