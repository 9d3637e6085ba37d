/** Owns the screens of the journal. */
@NullMarked
package fr.gouv.anct.minisites.admin.journal;

import org.jspecify.annotations.NullMarked;
