/** Owns the journal: who did what, when, on what; it only grows. */
@NullMarked
package fr.gouv.anct.minisites.audit;

import org.jspecify.annotations.NullMarked;
