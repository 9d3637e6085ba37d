/** Owns the preview of drafts before publication, and the comments of readers without an account. */
@NullMarked
package fr.gouv.anct.minisites.admin.preview;

import org.jspecify.annotations.NullMarked;
