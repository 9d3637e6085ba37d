package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** A message shown permanently in the page (DSFR « alerte »). */
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
