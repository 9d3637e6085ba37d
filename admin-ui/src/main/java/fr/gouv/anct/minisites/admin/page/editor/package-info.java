/** Owns the page editor: the form, its palette and search, autosave, checks, and the merge of concurrent changes. */
@NullMarked
package fr.gouv.anct.minisites.admin.page.editor;

import org.jspecify.annotations.NullMarked;
