/** Owns the invitations to a site: given to an address, accepted once under a link, expiring, revocable, forgotten. */
@NullMarked
package fr.gouv.anct.minisites.access.invitation;

import org.jspecify.annotations.NullMarked;
