// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaveOut } from '../../main/frontend/src/editor/first-block.js';

test('a block that is left out takes all its fields with it, and nothing else', () => {
  const data = new FormData();
  [['title', 'Accueil'], ['block', 'b0'], ['b0-type', 'paragraph'], ['b0-text', ''], ['base', '1']]
    .forEach(([name, value]) => data.append(name, value));
  leaveOut(data, 'b0');
  assert.deepEqual([...data], [['title', 'Accueil'], ['base', '1']]);
});
