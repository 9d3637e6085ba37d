package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.time.TypedDate;

/** Validates dates in forms. */
public final class Dates {

    private Dates() {}

    /** Whether a text is in the only format that date fields of browsers take: {@code 2027-12-31}, an existing day. */
    static boolean iso(String value) {
        return TypedDate.of(value)
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
        return TypedDate.of(typed) instanceof TypedDate.Impossible ? "date.problem.impossible" : otherwise;
    }
}
