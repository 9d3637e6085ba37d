/** Owns the proof that durable work completes despite killed nodes and outages of the mail server or the database. */
@NullMarked
package fr.gouv.anct.minisites.resilience;

import org.jspecify.annotations.NullMarked;
