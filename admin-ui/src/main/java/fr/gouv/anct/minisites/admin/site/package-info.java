/** Owns the screens about sites: the list, the page of one, its preview, its opening. */
@NullMarked
package fr.gouv.anct.minisites.admin.site;

import org.jspecify.annotations.NullMarked;
