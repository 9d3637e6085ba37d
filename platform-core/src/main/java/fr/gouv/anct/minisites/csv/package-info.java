/** Owns comma-separated values as users paste them, with any separator. */
@NullMarked
package fr.gouv.anct.minisites.csv;

import org.jspecify.annotations.NullMarked;
