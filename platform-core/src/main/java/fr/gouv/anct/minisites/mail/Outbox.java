package fr.gouv.anct.minisites.mail;

import reactor.core.publisher.Mono;

/** Stores a letter in the current transaction, so that a job sends it after the commit and a rollback discards it. */
public interface Outbox {

    /**
     * Stores a letter in the current transaction: it is sent after the commit, and the caller does not wait for it.
     *
     * @param to e-mail address
     */
    Mono<Void> post(String to, Letter letter);
}
