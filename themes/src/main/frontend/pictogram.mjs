// @ts-check
// Makes one symbol of a pictogram of the DSFR, which has three: a colour each. The minor one is that of the accent, and is
// taken from the `use` that shows the pictogram; the others never change. Shapes and colours are untouched.

const COLOURS = { decorative: 'var(--artwork-decorative-blue-france)', minor: null, major: 'var(--artwork-major-blue-france)' };

/** Returns the shapes of one of the three. @param {string} name @param {string} svg @param {string} part */
function shapes(name, svg, part) {
  const [, inside] = new RegExp(`<symbol id="artwork-${part}">(.*?)</symbol>`, 's').exec(svg) ?? [];
  if (inside === undefined) throw new Error(`No ${part} part in the pictogram ${name}`);
  return inside.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}

/** Returns a `symbol` with the name as its id. @param {string} name @param {string} svg */
export function symbol(name, svg) {
  const parts = Object.entries(COLOURS).map(([part, colour]) =>
    `<g${colour ? ` fill="${colour}"` : ''}>${shapes(name, svg, part)}</g>`);
  return `<symbol id="${name.replace('/', '-')}">${parts.join('')}</symbol>`;
}
