/** Owns the directory of sites on the portal: what it says of a site, and its filters. */
@NullMarked
package fr.gouv.anct.minisites.sitedirectory;

import org.jspecify.annotations.NullMarked;
