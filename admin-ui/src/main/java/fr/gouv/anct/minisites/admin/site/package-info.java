/** Owns the screens about sites: the list, the home page of one, its preview, its launch. */
@NullMarked
package fr.gouv.anct.minisites.admin.site;

import org.jspecify.annotations.NullMarked;
