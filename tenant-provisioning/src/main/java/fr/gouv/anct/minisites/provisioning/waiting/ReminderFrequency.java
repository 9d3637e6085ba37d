package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.validation.Coded;

/** How often an account is reminded by mail of what waits. */
public enum ReminderFrequency implements Coded {
    NEVER,
    /** On working days, in the morning. */
    DAILY,
    /** On the first working day of the week, in the morning. */
    WEEKLY
}
