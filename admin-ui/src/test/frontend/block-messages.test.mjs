// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FROM_EDITOR, FROM_PREVIEW, MOST_TEXT, greeting, isGreeting, readMessage,
} from '../../main/frontend/src/shared/block-messages.js';

test('a message is read as it was sent', () => {
  const empty = { field: '', text: '', was: '' };
  assert.deepEqual(readMessage({ act: 'edit', value: 3 }, FROM_PREVIEW), { act: 'edit', value: 3, ...empty });
  assert.deepEqual(readMessage({ act: 'show', value: 0 }, FROM_EDITOR), { act: 'show', value: 0, ...empty });
  const typed = { act: 'type', value: 2, field: 'items-0-title', text: 'Après', was: 'Avant' };
  assert.deepEqual(readMessage(typed, FROM_PREVIEW), typed);
});

test('nothing but its members is read', () => {
  assert.deepEqual(readMessage({ act: 'mark', value: 1, html: '<b>' }, FROM_EDITOR),
    { act: 'mark', value: 1, field: '', text: '', was: '' });
});

/** @type {[string, unknown][]} */
const FORGED = [
  ['nothing', undefined],
  ['null', null],
  ['a text', '{"act":"edit","value":1}'],
  ['a list', ['edit', 1]],
  ['no act', { value: 1 }],
  ['an unknown act', { act: 'publish', value: 1 }],
  ['an act of the other side', { act: 'show', value: 1 }],
  ['a name of every object', { act: 'constructor', value: 1 }],
  ['an act that is no text', { act: ['edit'], value: 1 }],
  ['no value', { act: 'edit' }],
  ['a number as a text', { act: 'edit', value: '1' }],
  ['a negative number', { act: 'edit', value: -1 }],
  ['a fraction', { act: 'edit', value: 1.5 }],
  ['no number', { act: 'edit', value: NaN }],
  ['an endless number', { act: 'top', value: Infinity }],
  ['a number beyond every page', { act: 'top', value: 10_000_001 }],
  ['what is typed nowhere', { act: 'type', value: 1, text: 'a', was: '' }],
  ['a field of no block', { act: 'type', value: 1, field: 'a[name=b]', text: 'a', was: '' }],
  ['a field of an act without one', { act: 'edit', value: 1, field: 'title' }],
  ['a text that is none', { act: 'type', value: 1, field: 'title', text: ['a'], was: '' }],
  ['a text beyond every field', { act: 'type', value: 1, field: 'title', text: 'a'.repeat(MOST_TEXT + 1), was: '' }],
];
FORGED.forEach(([name, data]) => test(`no message is ${name}`, () => {
  assert.equal(readMessage(data, FROM_PREVIEW), null);
}));

/**
 * A generator of numbers below a limit; the same for each run.
 *
 * @param {number} seed
 */
const numbers = (seed) => {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

test('of a thousand forged messages each is none, or one that the schema admits', () => {
  const below = numbers(24);
  const values = [
    undefined, null, true, 0, 1, 7, -1, 0.5, 1e9, NaN, '', '1', 'title', 'items-0-title', '__proto__', 'constructor', 'a.b',
    'a'.repeat(101), '\u{E0001}\u{E0061}\u{E007F}', '<img src=x onerror=alert(1)>', [], ['type'], {}, { act: 'type' }, () => 1,
    ...FROM_PREVIEW, ...FROM_EDITOR,
  ];
  const any = () => values[below(values.length)];
  let admitted = 0;
  for (let i = 0; i < 1_000; i += 1) {
    const act = below(2) ? FROM_PREVIEW[below(FROM_PREVIEW.length)] : any();
    const data = { act, value: below(2) ? below(100) : any() };
    ['field', 'text', 'was', 'html', '__proto__'].forEach((name) => {
      if (below(3) === 0) Object.defineProperty(data, name, { value: any(), enumerable: true });
    });
    const message = readMessage(data, FROM_PREVIEW);
    if (!message) continue;
    admitted += 1;
    assert.deepEqual(Object.keys(message), ['act', 'value', 'field', 'text', 'was']);
    assert.ok(FROM_PREVIEW.includes(message.act));
    assert.ok(Number.isInteger(message.value) && message.value >= 0);
    assert.ok([message.field, message.text, message.was].every((text) => typeof text === 'string'));
    assert.ok(['type', 'enter', 'ask'].includes(message.act) ? /^[a-z][A-Za-z0-9-]*$/.test(message.field) : message.field === '', message.field);
  }
  assert.ok(admitted > 50 && admitted < 950, String(admitted));
});

test('a greeting is known by its name and its version', () => {
  assert.equal(isGreeting(greeting()), true);
  [undefined, null, 'block-marks', { minisites: 'block-marks' }, { ...greeting(), version: 1 }, { version: 1 }]
    .forEach((data) => assert.equal(isGreeting(data), false, JSON.stringify(data)));
});
