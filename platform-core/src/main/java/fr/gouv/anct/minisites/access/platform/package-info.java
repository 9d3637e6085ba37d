/** Owns the platform roles: granting, revoking, and notifying the account. */
@NullMarked
package fr.gouv.anct.minisites.access.platform;

import org.jspecify.annotations.NullMarked;
