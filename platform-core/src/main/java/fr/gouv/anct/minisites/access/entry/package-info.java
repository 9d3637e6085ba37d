/** Owns the question who may come in: what lets somebody in beside the rules of entry. */
@NullMarked
package fr.gouv.anct.minisites.access.entry;

import org.jspecify.annotations.NullMarked;
