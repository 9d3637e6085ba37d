package fr.gouv.anct.minisites.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a term in content that names its vocabulary by itself, such as the field {@code theme} of a block; only its
 * format is checked here.
 */
public record TermCode(@JsonValue String code) {

    /** @throws IllegalArgumentException when the code has another form */
    @JsonCreator
    public TermCode {
        if (!code.matches(TermRef.CODE)) {
            throw new IllegalArgumentException("Not the code of a term: " + code);
        }
    }
}
