package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An e-mail address; of what RFC 5322 allows before its at sign, what a {@code mailto:} link holds as it is. */
public record EmailAddress(@JsonValue String value) {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._%+!$'*=~-]{1,64}@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

    @JsonCreator
    public EmailAddress {
        if (!isWhole(value)) {
            throw new IllegalArgumentException("Not a value of EmailAddress: " + value);
        }
    }

    /** Whether it is one, and nothing else. */
    static boolean isWhole(String value) {
        return FORM.matcher(value).matches();
    }
}
