package fr.gouv.anct.minisites.content.version;

import java.util.Locale;

/** Change of a text outside the body. */
public record FieldChange(Field field, WordDiff words) {

    /** Field outside the body. */
    public enum Field {
        TITLE,
        NAVIGATION,
        LEAD,
        DESCRIPTION,
        TAGS,
        /** Image of an article; it has no words. */
        IMAGE;

        /** The code used by the message bundles. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
