/** Owns the screen where the look of a site is chosen, within the DSFR. */
@NullMarked
package fr.gouv.anct.minisites.admin.appearance;

import org.jspecify.annotations.NullMarked;
