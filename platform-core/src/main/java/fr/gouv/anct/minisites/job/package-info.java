/** Owns durable work: jobs enqueued in the transaction that decides them, and run until they are done. */
@NullMarked
package fr.gouv.anct.minisites.job;

import org.jspecify.annotations.NullMarked;
