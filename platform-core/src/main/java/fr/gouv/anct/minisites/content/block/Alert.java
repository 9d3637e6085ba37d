package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * Block with a message of the kind information, success, warning or error, which visitors cannot close (DSFR « alerte
 * »).
 */
@BlockType("alert")
public record Alert(Kind kind, @Nullable String title, RichText text) implements Block {
    /** The four kinds of alert of the DSFR. */
    public enum Kind {
        INFO,
        SUCCESS,
        WARNING,
        ERROR
    }
}
