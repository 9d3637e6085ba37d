package fr.gouv.anct.minisites.content.version;

import java.util.Locale;

/** What differs in one of the texts beside the body. */
public record FieldChange(Field field, WordChanges words) {

    /** Which. */
    public enum Field {
        TITLE,
        NAVIGATION,
        LEAD,
        DESCRIPTION,
        TAGS,
        /** That of an article; it has no words. */
        IMAGE;

        /** As the message bundles write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
