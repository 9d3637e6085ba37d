/** Owns the lifecycle of sites: contracts that end, missing owners, inactivity; with warnings, then escalation. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.lifecycle;

import org.jspecify.annotations.NullMarked;
