/** Owns the search of a site: the words that its visitors read, and what they look for among them. */
@NullMarked
package fr.gouv.anct.minisites.search;

import org.jspecify.annotations.NullMarked;
