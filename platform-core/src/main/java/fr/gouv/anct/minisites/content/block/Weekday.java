package fr.gouv.anct.minisites.content.block;

/** Day of the week, working days or every day, for which an {@link OpeningHours} block gives the hours. */
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
