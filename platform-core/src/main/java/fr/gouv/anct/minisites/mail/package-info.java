/** Owns the letters sent by the platform: an outbox written in the transaction that decides, sent by a job. */
@NullMarked
package fr.gouv.anct.minisites.mail;

import org.jspecify.annotations.NullMarked;
