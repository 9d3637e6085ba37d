/** Owns the editing state of pages beside their revisions: unsaved input and the presence of other editors. */
@NullMarked
package fr.gouv.anct.minisites.content.editing;

import org.jspecify.annotations.NullMarked;
