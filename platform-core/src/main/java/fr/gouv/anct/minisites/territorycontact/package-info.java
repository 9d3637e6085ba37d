/** Owns the contacts that central communications states for departments: delegates of the agency and contacts of programmes. */
@NullMarked
package fr.gouv.anct.minisites.territorycontact;

import org.jspecify.annotations.NullMarked;
