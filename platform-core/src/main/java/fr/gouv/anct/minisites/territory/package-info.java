/** Owns the territories of France, by which content is classified: their table, its loading, and their search by name. */
@NullMarked
package fr.gouv.anct.minisites.territory;

import org.jspecify.annotations.NullMarked;
