// What the pipeline does to the DSFR's minified CSS. Values, selectors and order are never changed: rules are left out,
// confined to a medium, or have their url() rewritten.

/** Cuts minified CSS into its top-level comments, statements (`@charset "x";`) and blocks (`prelude{body}`). */
export function parse(css) {
  const nodes = [];
  let start = 0;
  let open = -1;
  let depth = 0;
  for (let i = 0; i < css.length; i++) {
    const char = css[i];
    if (char === '"' || char === "'") {
      for (i++; css[i] !== char; i++) if (css[i] === '\\') i++;
    } else if (css.startsWith('/*', i)) {
      const end = css.indexOf('*/', i) + 2;
      if (depth === 0) {
        nodes.push({ text: css.slice(i, end) });
        start = end;
      }
      i = end - 1;
    } else if (char === '{') {
      if (depth++ === 0) open = i;
    } else if (char === '}') {
      if (--depth === 0) {
        nodes.push({ prelude: css.slice(start, open), body: css.slice(open + 1, i) });
        start = i + 1;
      }
    } else if (char === ';' && depth === 0) {
      nodes.push({ text: css.slice(start, i + 1) });
      start = i + 1;
    }
  }
  return nodes;
}

const isGroup = ({ prelude }) => /^@(media|supports)/.test(prelude.trim());

/** Applies `edit(prelude, body)`, which answers text, to every rule, those inside `@media` and `@supports` included. */
export function mapRules(css, edit) {
  return parse(css)
    .map((node) => {
      if (node.text !== undefined) return node.text.startsWith('@charset') ? '' : node.text;
      if (!isGroup(node)) return edit(node.prelude, node.body);
      const inner = mapRules(node.body, edit);
      return inner && `${node.prelude}{${inner}}`;
    })
    .join('');
}

/** The selectors of a list, cut at its top-level commas. */
const selectors = (prelude) => prelude.split(/,(?![^([]*[)\]])/);

/** Leaves out the selectors that `wanted` refuses, and the rules with none left. */
export function keepSelectors(css, wanted) {
  return mapRules(css, (prelude, body) => {
    const kept = selectors(prelude).filter(wanted);
    return kept.length ? `${kept.join()}{${body}}` : '';
  });
}

/** Confines the dark theme to screens, so that a page printed from it is printed in the light one. */
export function darkOnScreen(css) {
  const dark = (selector) => selector.includes('[data-fr-theme=dark]');
  return mapRules(css, (prelude, body) => {
    const all = selectors(prelude);
    const light = all.filter((selector) => !dark(selector));
    if (light.length === all.length) return `${prelude}{${body}}`;
    const rest = light.length ? `${light.join()}{${body}}` : '';
    return `${rest}@media screen{${all.filter(dark).join()}{${body}}}`;
  });
}

/** Leaves out the faces whose woff2 is not among `kept`, and the older format of the others. */
export function keepFonts(css, kept) {
  return mapRules(css, (prelude, body) => {
    if (prelude !== '@font-face') return `${prelude}{${body}}`;
    const [source, name] = /url\([^)]*?([\w-]+)\.woff2\) format\("woff2"\)/.exec(body);
    return kept.includes(name) ? `@font-face{${body.replace(/src:.*$/, `src:${source}`)}}` : '';
  });
}

/** Rewrites every url() but those of data. */
export function mapUrls(css, rewrite) {
  return css.replace(/url\((?!["']?data:)["']?([^)"']+)["']?\)/g, (_, url) => `url(${rewrite(url)})`);
}

/** A small SVG as a data URI, quoted. */
export function svgDataUri(svg) {
  const text = svg.replace(/\s+/g, ' ').replace(/> </g, '><').trim().replaceAll('"', "'");
  const escaped = text.replace(/[%#<>]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `"data:image/svg+xml;charset=utf-8,${escaped}"`;
}
