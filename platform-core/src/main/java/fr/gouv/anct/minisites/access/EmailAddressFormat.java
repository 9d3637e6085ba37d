package fr.gouv.anct.minisites.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Validates e-mail addresses and normalises those of accounts. */
public final class EmailAddressFormat {

    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)++",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("^\\.|\\.\\.|\\.@");
    // Spreadsheets interpret such a value as a formula: no personal address begins so, and exported lists are opened in
    // them.
    private static final Pattern FORMULA = Pattern.compile("^[=+@-].*");
    private static final int LONGEST = 254;

    private EmailAddressFormat() {}

    /** Whether a text is a well-formed address. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches() && !FORBIDDEN.matcher(text).find();
    }

    /** Whether a site can publish the address. */
    static boolean ofContact(String text) {
        return text.length() <= LONGEST && valid(text);
    }

    /** Returns a person's address from user input, stripped and in lower case; empty if it is invalid. */
    public static Optional<String> ofPerson(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.length() <= LONGEST
                        && valid(text)
                        && !FORMULA.matcher(text).matches());
    }
}
