// @ts-check
import { children, closest, find, get } from '../shared/dom.js';
import { parse } from './snapshot.js';
import { rename } from './rename.js';

/** @import { BlockList } from './block-list.js' */

/**
 * Appends a part to a list of them.
 *
 * @param {BlockList} blocks
 * @param {HTMLElement} list
 * @returns the part, or null where the server does not answer
 */
export async function addPart(blocks, list) {
  const section = /** @type {HTMLElement} */ (closest(list, '.ms-block'));
  const html = await blocks.blank(section.dataset.msBlock);
  const part = html && find(parse(html), `[id="${list.id.replace(/^b\d+/, 'b0')}"] > [data-ms-part]`);
  if (!part) return null;
  const used = children(list).map(({ dataset }) => Number(dataset.msPart.split('-').at(-1)));
  const index = Math.max(-1, ...used) + 1;
  rename(part, 'b0', section.id);
  rename(part, part.dataset.msPart, `${list.id}-${index}`);
  get(part, 'input[type=hidden]', HTMLInputElement).value = String(index);
  list.append(part);
  blocks.fields.enrich(part);
  blocks.numberParts(list);
  return part;
}
