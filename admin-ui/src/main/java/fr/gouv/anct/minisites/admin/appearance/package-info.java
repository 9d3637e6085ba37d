/** Owns the screen for a site's appearance, within the DSFR. */
@NullMarked
package fr.gouv.anct.minisites.admin.appearance;

import org.jspecify.annotations.NullMarked;
