/** Owns the screens of the trash: throwing a page away, taking it back, ending it for good. */
@NullMarked
package fr.gouv.anct.minisites.admin.trash;

import org.jspecify.annotations.NullMarked;
