// @ts-check
import { findAll } from '../shared/dom.js';
import { enableAutosave } from './autosave.js';
import { enableBulk } from './bulk.js';
import { countCharacters } from './character-counter.js';
import { enableCopyButton } from './copy-button.js';
import { enableFileImport } from './file-import.js';
import { enableFocalPoint } from './focal-point.js';
import { watchScrollRegion } from './scroll-regions.js';
import { enableSuggestions } from './suggestions.js';
import { enableTreeDrag } from './tree-drag.js';
import { enableUpload } from './upload.js';

/**
 * Enables the scripts of a page, or of a fragment that was loaded later. The DSFR observes the document for its own
 * components.
 *
 * @param {ParentNode} root
 */
export function prepare(root) {
  findAll(root, '[data-ms-count-of]').forEach(countCharacters);
  findAll(root, '[data-ms-suggestions]').forEach(enableSuggestions);
  findAll(root, '[data-ms-read-into]').forEach(enableFileImport);
  findAll(root, '[data-ms-copy]').forEach(enableCopyButton);
  findAll(root, '[data-ms-bulk]', HTMLFormElement).forEach(enableBulk);
  findAll(root, '[data-ms-tree]', HTMLFormElement).forEach(enableTreeDrag);
  findAll(root, '[data-ms-upload]', HTMLFormElement).forEach((form) => enableUpload(form, prepare));
  findAll(root, '[data-ms-focal]').forEach(enableFocalPoint);
  findAll(root, '[data-ms-presence]', HTMLFormElement).forEach(enableAutosave);
  findAll(root, '[data-ms-scroller]').forEach(watchScrollRegion);
}
