/** Owns the filters by which visitors read the generated lists of a site: its articles and its documents. */
@NullMarked
package fr.gouv.anct.minisites.document;

import org.jspecify.annotations.NullMarked;
