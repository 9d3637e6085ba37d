package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.content.schedule.TypedDate;

/** What a form says of a date that it cannot take. */
public final class Dates {

    private Dates() {}

    /** Whether a text is the only form that browsers show in a field for dates: {@code 2027-12-31}, a day there is. */
    static boolean iso(String value) {
        return TypedDate.of(value)
                .date()
                .filter(day -> day.toString().equals(value))
                .isPresent();
    }

    /**
     * The key of the message of a typed text that is no date.
     *
     * @param otherwise the key of the form's own message, where the calendar is not what is wrong
     */
    public static String problem(String typed, String otherwise) {
        return TypedDate.of(typed) instanceof TypedDate.Impossible ? "date.problem.impossible" : otherwise;
    }
}
