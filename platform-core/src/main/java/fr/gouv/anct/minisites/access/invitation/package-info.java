/**
 * Owns the invitations to a site: sent to an address, accepted once by a link, expiring, revocable, and finally
 * deleted.
 */
@NullMarked
package fr.gouv.anct.minisites.access.invitation;

import org.jspecify.annotations.NullMarked;
