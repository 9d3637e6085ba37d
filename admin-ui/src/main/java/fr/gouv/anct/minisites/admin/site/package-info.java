/** Owns the home page of a signed-in user, the list of sites, the home page of one, its preview, its launch. */
@NullMarked
package fr.gouv.anct.minisites.admin.site;

import org.jspecify.annotations.NullMarked;
