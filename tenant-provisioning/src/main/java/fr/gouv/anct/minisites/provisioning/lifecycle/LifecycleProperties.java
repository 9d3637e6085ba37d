package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configured waiting periods from the last activity of a site to alert, reminder, read-only state and archiving. Each
 * counts from the day on which the previous step was taken, so that a job that did not run for a while does not take
 * several steps at once.
 *
 * @param inactiveAfter from the last activity to the alert
 * @param reminderAfter from the alert
 * @param readOnlyAfter from the reminder
 * @param archiveAfter from read-only, announced a month before
 */
@ConfigurationProperties("minisites.lifecycle")
public record LifecycleProperties(
        @DefaultValue("12m") Period inactiveAfter,
        @DefaultValue("1m") Period reminderAfter,
        @DefaultValue("2m") Period readOnlyAfter,
        @DefaultValue("3m") Period archiveAfter) {

    /** Period between an announcement and its event: the end of a contract, the archiving. */
    static final Period NOTICE = Period.ofMonths(1);
}
