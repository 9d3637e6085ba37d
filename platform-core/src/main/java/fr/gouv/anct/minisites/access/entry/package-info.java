/** Owns who may come in at all, before anything is asked about what they may do. */
@NullMarked
package fr.gouv.anct.minisites.access.entry;

import org.jspecify.annotations.NullMarked;
