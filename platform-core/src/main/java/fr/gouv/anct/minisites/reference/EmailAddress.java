package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An e-mail address; its local part is limited to the characters of RFC 5322 that a {@code mailto:} link takes
 * unescaped.
 */
public record EmailAddress(@JsonValue String value) {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._%+!$'*=~-]{1,64}@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

    @JsonCreator
    public EmailAddress {
        if (!isWhole(value)) {
            throw new IllegalArgumentException("Not a value of EmailAddress: " + value);
        }
    }

    /** Whether a text is an e-mail address as a whole. */
    static boolean isWhole(String value) {
        return FORM.matcher(value).matches();
    }
}
