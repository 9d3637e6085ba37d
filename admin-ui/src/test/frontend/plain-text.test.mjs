// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLinkAddress, paragraphsOf } from '../../main/frontend/src/editor/plain-text.js';

test('paragraphs are separated by empty lines', () => {
  assert.deepEqual(paragraphsOf('\nun\ndeux\n \n\ntrois \n'), [['un', 'deux'], ['trois']]);
  assert.deepEqual(paragraphsOf(' \n\n '), []);
});

test('addresses of links', () => {
  ['https://exemple.fr', 'mailto:a@exemple.fr', 'tel:+33100000000', '/contact', 'page:12', 'MEDIA:3', 'site:4']
    .forEach((address) => assert.equal(isLinkAddress(address), true, address));
  ['javascript:alert(1)', 'data:text/html,x', 'ftp://exemple.fr', 'contact'].forEach((address) =>
    assert.equal(isLinkAddress(address), false, address));
});
