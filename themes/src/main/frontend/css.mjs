// @ts-check
// Transformations of the DSFR's minified CSS. Values, selectors and order are never changed: rules are left out, confined
// to a medium, or have their url() rewritten.
import { AtRule, parse } from 'postcss';

/**
 * @typedef {import('postcss').Container} Container
 * @typedef {import('postcss').ChildNode} ChildNode
 * @typedef {import('postcss').Rule} Rule
 * @typedef {(node: Rule | AtRule) => void} Edit
 */

const GROUPS = ['media', 'supports'];

/**
 * Applies each edit to every rule and every at-rule with a body, those inside `@media` and `@supports` included, and
 * removes the groups that are left empty. White space beside comments is dropped. `@charset` is removed: it is valid only
 * at the start of a file, and the composed stylesheet has its own.
 *
 * @param {string} css
 * @param {Edit[]} edits in this order
 */
export function edit(css, ...edits) {
  const root = parse(css);
  edits.forEach((change) => editAll(root, change));
  return root.toString();
}

/** @param {Container} container @param {Edit} change */
function editAll(container, change) {
  container.raws.after = '';
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'atrule' && GROUPS.includes(node.name)) {
      editAll(node, change);
      if (!node.nodes?.length) remove(node);
    } else if (node.type === 'rule' || (node.type === 'atrule' && node.nodes)) {
      change(node);
    } else if (node.type === 'comment') {
      node.raws.before = '';
    } else if (node.type === 'atrule' && node.name === 'charset') {
      remove(node);
    }
  }
}

/** @param {AtRule} node */
const prelude = ({ name, raws, params }) => `@${name}${raws.afterName ?? ''}${params}`;

/** Removes a node with the white space before it, which `remove()` may hand to the next node. @param {ChildNode} node */
function remove(node) {
  node.raws.before = '';
  node.remove();
}

/** Sets the selectors of a rule; removes the rule when there are none. @param {Rule} rule @param {string[]} selectors */
function keep(rule, selectors) {
  if (selectors.length === rule.selectors.length) return;
  if (selectors.length) rule.selector = selectors.join();
  else remove(rule);
}

/**
 * Leaves out the selectors that `wanted` refuses, and the rules with none left. An at-rule such as `@font-face` is asked
 * for by its prelude.
 *
 * @param {(selector: string) => boolean} wanted
 * @returns {Edit}
 */
export const keepSelectors = (wanted) => (node) => {
  if (node.type === 'rule') keep(node, node.selectors.filter(wanted));
  else if (!wanted(prelude(node))) remove(node);
};

/**
 * Leaves out the rules whose last selector ends in one of these pseudo-classes.
 *
 * @param {string[]} states
 * @returns {Edit}
 */
export const dropStates = (...states) => (node) => {
  if (node.type === 'rule' && states.some((state) => node.selector.endsWith(`:${state}`))) remove(node);
};

/** Confines the dark theme to screens, so that a page printed from it is printed in the light one. @type {Edit} */
export const darkOnScreen = (node) => {
  if (node.type !== 'rule') return;
  const dark = node.selectors.filter((selector) => selector.includes('[data-fr-theme=dark]'));
  if (!dark.length) return;
  const screen = new AtRule({ name: 'media', params: 'screen', raws: { before: '', between: '', after: '' } });
  screen.append(node.clone({ selectors: dark, raws: { ...node.raws, before: '' } }));
  node.after(screen);
  keep(node, node.selectors.filter((selector) => !dark.includes(selector)));
};

/**
 * Leaves out the faces whose woff2 is not among `names`, and the older format of the others.
 *
 * @param {string[]} names
 * @returns {Edit}
 */
export const keepFonts = (names) => (node) => {
  if (node.type !== 'atrule' || node.name !== 'font-face') return;
  node.walkDecls('src', (source) => {
    const [woff2, name] = /url\([^)]*?([\w-]+)\.woff2\) format\("woff2"\)/.exec(source.value) ?? ['', ''];
    if (names.includes(name)) source.value = woff2;
    else remove(node);
  });
};

/** Rewrites every url() but those of data. @param {string} css @param {(url: string) => string} rewrite */
export function mapUrls(css, rewrite) {
  return css.replace(/url\((?!["']?data:)["']?([^)"']+)["']?\)/g, (_, url) => `url(${rewrite(url)})`);
}

/** Returns a small SVG as a data URI, quoted. @param {string} svg */
export function svgDataUri(svg) {
  const text = svg.replace(/\s+/g, ' ').replace(/> </g, '><').trim().replaceAll('"', "'");
  const escaped = text.replace(/[%#<>]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `"data:image/svg+xml;charset=utf-8,${escaped}"`;
}
