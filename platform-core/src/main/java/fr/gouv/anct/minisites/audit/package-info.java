/** Owns the journal: who did what, append-only. */
@NullMarked
package fr.gouv.anct.minisites.audit;

import org.jspecify.annotations.NullMarked;
