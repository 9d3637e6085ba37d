package fr.gouv.anct.minisites.content.block;

/** The days of the week, and groups of them. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    /** Monday to Friday. */
    WORKING_DAYS,
    /** Monday to Sunday. */
    EVERY_DAY
}
