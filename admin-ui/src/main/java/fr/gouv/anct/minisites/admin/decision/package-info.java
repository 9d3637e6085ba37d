/**
 * Owns the review screens of central communications: the queue, the request, its assignee and notes, the
 * decision.
 */
@NullMarked
package fr.gouv.anct.minisites.admin.decision;

import org.jspecify.annotations.NullMarked;
