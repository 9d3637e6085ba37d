package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the watch waits. Each step counts from the one before as it was taken, so that a watch that was away does not
 * take several at once.
 *
 * @param inactiveAfter without a movement, to the alert
 * @param reminderAfter from the alert
 * @param readOnlyAfter from the reminder
 * @param archiveAfter from read-only, announced a month before
 */
@ConfigurationProperties("minisites.lifecycle")
record Pace(
        @DefaultValue("12m") Period inactiveAfter,
        @DefaultValue("1m") Period reminderAfter,
        @DefaultValue("2m") Period readOnlyAfter,
        @DefaultValue("3m") Period archiveAfter) {

    /** Between an announcement and what it announces: the end of a contract, an archive. */
    static final Period NOTICE = Period.ofMonths(1);
}
