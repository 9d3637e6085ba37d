/** Owns the list of all sites, for the roles of the platform: screen, filters and file. */
@NullMarked
package fr.gouv.anct.minisites.admin.sitelist;

import org.jspecify.annotations.NullMarked;
