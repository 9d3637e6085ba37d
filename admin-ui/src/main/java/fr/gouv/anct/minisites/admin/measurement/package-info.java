/** Owns the screens and the files of the consultation of a site, of a page and of all sites. */
@NullMarked
package fr.gouv.anct.minisites.admin.measurement;

import org.jspecify.annotations.NullMarked;
