// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haveSameValues, storableFields, valuesOf } from '../../main/frontend/src/back-office/form-values.js';

test('neither the CSRF token nor files are stored', () => {
  const data = new FormData();
  data.append('_csrf', 'secret');
  data.append('file', new Blob(['a']), 'a.txt');
  data.append('title', 'Accueil');
  assert.deepEqual(storableFields(data), [['title', 'Accueil']]);
});

test('line breaks of a form and of a control are the same', () => {
  assert.deepEqual(valuesOf([['texte', 'a\r\nb'], ['autre', 'c']], 'texte'), ['a\nb']);
  assert.equal(haveSameValues([['texte', 'a\r\nb']], [['texte', 'a\nb']], 'texte'), true);
});

test('fields of one name are compared in their order', () => {
  assert.equal(haveSameValues([['choix', '1'], ['choix', '2']], [['choix', '2'], ['choix', '1']], 'choix'), false);
});
