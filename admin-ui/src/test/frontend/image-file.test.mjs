// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageProblem, isPastedText, pastedName } from '../../main/frontend/src/editor/image-file.js';

const LIMITS = { accept: 'image/jpeg,image/png', heaviest: 1000 };

/** @param {string} type */
const file = (type, size = 10) => ({ type, size });

test('one image within the limits is sent', () => {
  assert.equal(imageProblem([file('image/png', 1000)], LIMITS), '');
});

test('a file that cannot be sent says why', () => {
  assert.equal(imageProblem([file('application/pdf')], LIMITS), 'msKind');
  assert.equal(imageProblem([file('')], LIMITS), 'msKind');
  assert.equal(imageProblem([file('image/png', 1001)], LIMITS), 'msHeavy');
});

test('neither several files nor none are an image', () => {
  assert.equal(imageProblem([file('image/png'), file('image/png')], LIMITS), 'msMany');
  assert.equal(imageProblem([], LIMITS), 'msMany');
});

/** @type {[string, string, string[], boolean][]} */
const PASTES = [
  ['an image alone', '', ['image.png'], false],
  ['a text of an office program with its picture', 'Un mot\r\nUn autre', ['image.png'], true],
  ['a copied file with its name', 'fontaine.jpg', ['fontaine.jpg'], false],
  ['copied files with their paths', '/home/ada/a.png\n/home/ada/b.png\n', ['a.png', 'b.png'], false],
  ['a file with a text', 'fontaine.jpg\nUne place', ['fontaine.jpg'], true],
];
PASTES.forEach(([name, text, files, expected]) => test(`${name} is ${expected ? 'a text' : 'no text'}`, () => {
  assert.equal(isPastedText(text, files.map((one) => ({ name: one }))), expected);
}));

test('an image of the clipboard is named by its time, a copied file keeps its name', () => {
  const pattern = 'Image collée le {0} à {1} h {2}';
  assert.equal(pastedName('image.png', pattern, new Date(2026, 10, 30, 9, 5)),
    'Image collée le 30 novembre 2026 à 9 h 05.png');
  assert.equal(pastedName('image.jpeg', pattern, new Date(2026, 11, 1, 14, 30)),
    'Image collée le 1er décembre 2026 à 14 h 30.jpeg');
  assert.equal(pastedName('fontaine.png', pattern, new Date(2026, 10, 30)), 'fontaine.png');
});
