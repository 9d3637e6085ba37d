/** Owns the facets and filters by which visitors read the lists that a site generates, and the results of its search. */
@NullMarked
package fr.gouv.anct.minisites.facet;

import org.jspecify.annotations.NullMarked;
