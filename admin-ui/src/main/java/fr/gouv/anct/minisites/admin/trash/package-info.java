/** Owns the screens of the trash: moving a page there, restoring it, deleting it for good. */
@NullMarked
package fr.gouv.anct.minisites.admin.trash;

import org.jspecify.annotations.NullMarked;
