// @ts-check
// Scripts of every screen of the back office. All screens work without them; their messages come from the page.
// Listeners run in the order in which they are added here.
import { enableDependentFields } from './back-office/dependent-fields.js';
import { enableFormHistory } from './back-office/form-history.js';
import { enableFragments } from './back-office/fragments.js';
import { showIconNames } from './back-office/icon-names.js';
import { placeInitialFocus } from './back-office/initial-focus.js';
import { prepare } from './back-office/prepare.js';
import { enableQuickSearch } from './back-office/quick-search.js';
import { enableSearchFields } from './back-office/search-field.js';
import { watchSession } from './back-office/session-end.js';
import { guardSubmissions, releaseRestoredForms } from './back-office/submission.js';
import { guardUnsavedChanges } from './back-office/unsaved-changes.js';

enableSearchFields();
showIconNames();
prepare(document);
placeInitialFocus();
enableDependentFields();
const [unstored] = guardUnsavedChanges();
guardSubmissions();
enableFormHistory();
releaseRestoredForms();
watchSession(unstored);
enableFragments();
enableQuickSearch();
