package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.time.DateInput;

/**
 * Checks whether the text of a date field is an ISO date, and chooses the error message for a text that is not a date.
 */
public final class DateValidation {

    private DateValidation() {}

    /** Whether a text is in the only format that date fields of browsers take: {@code 2027-12-31}, an existing day. */
    static boolean iso(String value) {
        return DateInput.of(value)
                .date()
                .filter(day -> day.toString().equals(value))
                .isPresent();
    }

    /**
     * Returns the message key for a typed text that is not a date.
     *
     * @param otherwise key of the form's own message, for a text that is not an impossible calendar date
     */
    public static String problem(String typed, String otherwise) {
        return DateInput.of(typed) instanceof DateInput.Impossible ? "problem.impossible-date" : otherwise;
    }
}
