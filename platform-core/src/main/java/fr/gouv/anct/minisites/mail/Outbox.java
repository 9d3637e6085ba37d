package fr.gouv.anct.minisites.mail;

import reactor.core.publisher.Mono;

/** Where letters are posted. */
public interface Outbox {

    /**
     * Writes a letter in the transaction at hand: it leaves if that one commits, and nobody waits for it.
     *
     * @param to e-mail address
     */
    Mono<Void> post(String to, Letter letter);
}
