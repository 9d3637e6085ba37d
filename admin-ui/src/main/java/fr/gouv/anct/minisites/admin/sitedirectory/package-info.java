/** Owns the screen for what the directory of sites says of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.sitedirectory;

import org.jspecify.annotations.NullMarked;
