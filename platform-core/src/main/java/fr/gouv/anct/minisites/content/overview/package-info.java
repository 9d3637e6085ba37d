/** Owns the overview of a site's pages: pending, scheduled and past events. */
@NullMarked
package fr.gouv.anct.minisites.content.overview;

import org.jspecify.annotations.NullMarked;
