package fr.gouv.anct.minisites.provisioning.letter;

import java.util.Locale;

/** Why somebody is written to; the words are in {@code messages/provisioning}, under {@code letter.}. */
public enum Occasion {
    /** To the requester: the request is sent. */
    SENT,
    /** To central communications: a request waits. */
    WAITING,
    CHANGES,
    REFUSED,
    PORTAL,
    APPROVED,
    /** To the owners: the site is there, in preparation. */
    READY,
    /** To the requester: the site is late. */
    DELAYED,
    /** To central communications: the site could not be made. */
    FAILED,
    /** To the owners: the site is open. */
    LAUNCHED;

    String key() {
        return "letter." + name().toLowerCase(Locale.ROOT);
    }
}
