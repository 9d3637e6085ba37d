/** Owns the audit journal: actor, action, time and subject of what was done; append-only. */
@NullMarked
package fr.gouv.anct.minisites.audit;

import org.jspecify.annotations.NullMarked;
