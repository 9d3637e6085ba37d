/** Owns the first-day guide on the home page of a site in preparation. */
@NullMarked
package fr.gouv.anct.minisites.admin.guide;

import org.jspecify.annotations.NullMarked;
