package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A telephone number, as it reads. */
public record Phone(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){1,18}");

    @JsonCreator
    public Phone {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a value of Phone: " + value);
        }
    }

    /** As the scheme {@code tel} takes it. */
    public String digits() {
        return value.replaceAll("[ .-]", "");
    }
}
