/** Owns the copy of the offices of the administration that the Annuaire de l'administration publishes. */
@NullMarked
package fr.gouv.anct.minisites.portal.office;

import org.jspecify.annotations.NullMarked;
