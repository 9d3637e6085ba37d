/** Owns comma-separated values as people paste them, whatever separates them. */
@NullMarked
package fr.gouv.anct.minisites.csv;

import org.jspecify.annotations.NullMarked;
