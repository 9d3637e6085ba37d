/** Owns the view over a site's pages from above: what waits, what is to come, what has happened. */
@NullMarked
package fr.gouv.anct.minisites.content.overview;

import org.jspecify.annotations.NullMarked;
