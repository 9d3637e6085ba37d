// @ts-check
// The functions that the build of another module's front end imports.
import { used } from './site.mjs';
import { core, only, refuseUnknown, utility, utilityPrint } from './dsfr.mjs';

export { AssetDirectory } from './assets.mjs';
export { script, stylesheet } from './bundle.mjs';
export { classesIn } from './dsfr.mjs';

/**
 * Returns the rules of the DSFR's utilities among these classes that the stylesheet of every site does not have already.
 *
 * @param {Set<string>} classes
 */
export function utilities(classes) {
  const missing = new Set([...classes].filter((name) => !used.has(name)));
  refuseUnknown(missing);
  return [core, utility, utilityPrint].map((rules) => rules(only(missing))).join('');
}
