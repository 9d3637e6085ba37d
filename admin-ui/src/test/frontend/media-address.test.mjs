// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageId } from '../../main/frontend/src/editor/media-address.js';

const ID = '0192f0c8-7a3e-7000-8000-0123456789ab';

test('the id of an image is in its address', () => {
  assert.equal(imageId(`/media/${ID}/marianne.JPG`), ID);
  assert.equal(imageId(`https://exemple.gouv.fr/media/${ID}/plan.webp`), ID);
});

test('other files, and other addresses, are no image', () => {
  assert.equal(imageId(`/media/${ID}/rapport.pdf`), null);
  assert.equal(imageId('/actualites'), null);
  assert.equal(imageId(`/media/${ID}/sous/plan.png`), null);
});
