/** Owns the decisions of central communications on requests, and what follows from each. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.decision;

import org.jspecify.annotations.NullMarked;
