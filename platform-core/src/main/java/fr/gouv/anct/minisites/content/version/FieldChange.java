package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.validation.Coded;

/**
 * Difference of the title, lead, tags, image or other field outside the body between two revisions, with the changed
 * words of a text.
 */
public record FieldChange(Field field, WordDiff words) {

    /** Field outside the body. */
    public enum Field implements Coded {
        TITLE,
        NAVIGATION,
        LEAD,
        DESCRIPTION,
        TAGS,
        /** Terms of the vocabularies; it has no words. */
        TERMS,
        /** Image of an article; it has no words. */
        IMAGE
    }
}
