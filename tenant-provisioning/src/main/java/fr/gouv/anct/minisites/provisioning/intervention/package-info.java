/** Owns the acts of central communications and administrators on a site in place of its team, of which the owners are told. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.intervention;

import org.jspecify.annotations.NullMarked;
