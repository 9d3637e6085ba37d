/** Owns the choice of one of all sites for an act that was found without a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.sitechoice;

import org.jspecify.annotations.NullMarked;
