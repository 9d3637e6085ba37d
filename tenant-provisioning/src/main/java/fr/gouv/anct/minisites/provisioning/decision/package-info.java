/** Owns the decisions of central communications on requests, and their effects. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.decision;

import org.jspecify.annotations.NullMarked;
