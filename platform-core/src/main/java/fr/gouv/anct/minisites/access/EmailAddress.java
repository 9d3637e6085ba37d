package fr.gouv.anct.minisites.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses: what one looks like, and how accounts have them. */
public final class EmailAddress {

    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)++",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("^\\.|\\.\\.|\\.@");
    // A spreadsheet takes it for a formula: no address of a person begins so, and lists of people are opened in one.
    private static final Pattern FORMULA = Pattern.compile("^[=+@-].*");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    /** Whether it has the form of one. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches() && !FORBIDDEN.matcher(text).find();
    }

    /** That of a person, as it was typed: without the spaces around it, in lower case; empty when it is none. */
    public static Optional<String> ofPerson(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.length() <= LONGEST
                        && valid(text)
                        && !FORMULA.matcher(text).matches());
    }
}
