/** Owns the quick search of the back office: the sites, pages, files and people that an account may open, by their names. */
@NullMarked
package fr.gouv.anct.minisites.search.quick;

import org.jspecify.annotations.NullMarked;
