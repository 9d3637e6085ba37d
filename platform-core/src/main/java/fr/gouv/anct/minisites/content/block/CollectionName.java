package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Name of a collection of documents, for example « Guides de la revitalisation »: one line of at most 80 characters.
 * Names that differ by case and accents alone are one collection.
 */
public record CollectionName(@JsonValue String value) {

    /** Maximum length in characters. */
    public static final int LONGEST = 80;

    @JsonCreator
    public CollectionName {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a value of CollectionName: " + value);
        }
    }
}
