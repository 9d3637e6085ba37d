/** Owns the screens for the search of a site, its synonyms and first answers, and for its place in that of the portal. */
@NullMarked
package fr.gouv.anct.minisites.admin.sitesearch;

import org.jspecify.annotations.NullMarked;
