// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbol } from '../../main/frontend/pictogram.mjs';

/** @param {string[]} parts */
const drawing = (...parts) =>
  `<svg>${parts.map((part) => `<symbol id="artwork-${part}">\n <path d="${part}"/>\n </symbol>`).join('')}</svg>`;

test('the three parts become one symbol, and the minor one takes its colour from outside', () => {
  assert.equal(
    symbol('map/map', drawing('minor', 'major', 'decorative')),
    '<symbol id="map-map"><g fill="var(--artwork-decorative-blue-france)"><path d="decorative"/></g>'
      + '<g><path d="minor"/></g><g fill="var(--artwork-major-blue-france)"><path d="major"/></g></symbol>');
});

test('a drawing without one of the parts is refused', () => {
  assert.throws(() => symbol('map/map', drawing('minor', 'major')), /No decorative part in the pictogram map\/map/);
});
