// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { changeHistory } from '../../main/frontend/src/editor/history.js';

/** @type {string} */
let form;
/** @type {[string | undefined, string | undefined][]} */
let steps;
/** @type {ReturnType<typeof changeHistory<string>>} */
let history;

/**
 * @param {string} text
 * @param {string} name
 */
function change(text, name) {
  form = text;
  history.commit(name);
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  form = '';
  steps = [];
  history = changeHistory({
    take: () => form,
    put: (state) => { form = state; },
    same: (one, other) => one === other,
    changed: (undo, redo) => steps.push([undo, redo]),
  });
});

test('changes are undone and redone in their order', () => {
  change('a', 'first');
  change('ab', 'second');
  assert.equal(history.undo(), 'second');
  assert.equal(form, 'a');
  assert.equal(history.undo(), 'first');
  assert.equal(form, '');
  assert.equal(history.undo(), null);
  assert.equal(history.redo(), 'first');
  assert.equal(form, 'a');
  assert.deepEqual(steps.at(-1), ['first', 'second']);
});

test('a change after an undo discards what was undone', () => {
  change('a', 'first');
  history.undo();
  change('b', 'other');
  assert.equal(history.redo(), null);
  assert.equal(form, 'b');
});

test('nothing is recorded without a change', () => {
  change('', 'nothing');
  assert.deepEqual(steps, []);
  assert.equal(history.undo(), null);
});

test('input without a pause is one step', () => {
  form = 'a';
  history.later('typing');
  mock.timers.tick(500);
  form = 'ab';
  history.later('typing');
  mock.timers.tick(599);
  assert.deepEqual(steps, []);
  mock.timers.tick(1);
  assert.deepEqual(steps, [['typing', undefined]]);
  history.undo();
  assert.equal(form, '');
});

test('input in two fields is two steps', () => {
  form = 'a';
  history.later('title');
  history.settle();
  form = 'ab';
  history.later('text');
  mock.timers.tick(600);
  assert.equal(history.undo(), 'text');
  assert.equal(history.undo(), 'title');
});

test('input under another name is recorded without waiting for a pause', () => {
  form = 'a';
  history.later('title');
  history.later('text');
  assert.deepEqual(steps, [['title', undefined]]);
});

test('undo records pending input first', () => {
  form = 'a';
  history.later('typing');
  assert.equal(history.undo(), 'typing');
  assert.equal(form, '');
  assert.equal(history.redo(), 'typing');
  assert.equal(form, 'a');
});

test('the oldest of more than two hundred steps is forgotten', () => {
  for (let i = 1; i <= 201; i += 1) change(String(i), `step ${i}`);
  let count = 0;
  while (history.undo()) count += 1;
  assert.equal(count, 200);
  assert.equal(form, '1');
});
