package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Name of an {@link Anchor}, written after the # of a URL: at most 60 lower-case letters, digits and hyphens, a letter
 * first.
 */
public record AnchorName(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    @JsonCreator
    public AnchorName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a value of AnchorName: " + value);
        }
    }
}
