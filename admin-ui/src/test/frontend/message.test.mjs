// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from '../../main/frontend/src/shared/message.js';

test('every occurrence of a placeholder is replaced', () => {
  assert.equal(format('{0} sur {1}, {0} restants', 3, 'dix'), '3 sur dix, 3 restants');
});

test('a value is inserted as it is, even with the patterns of String.replace', () => {
  assert.equal(format('« {0} »', "prix $& $' $$.csv"), "« prix $& $' $$.csv »");
});
