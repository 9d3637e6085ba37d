/** Owns the search of a site: the index of the words on its published pages, and the queries of its visitors. */
@NullMarked
package fr.gouv.anct.minisites.search;

import org.jspecify.annotations.NullMarked;
