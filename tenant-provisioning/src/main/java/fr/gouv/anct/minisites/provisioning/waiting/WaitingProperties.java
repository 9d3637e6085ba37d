package fr.gouv.anct.minisites.provisioning.waiting;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the lists of waiting items, and of the counters in the menus.
 *
 * @param preparation age from which a site in preparation is listed
 * @param deadlines period before the end of a contract or of a site in which it is listed
 * @param counters maximum time for the counters of the menus; a screen is shown without them when they take longer
 */
@ConfigurationProperties("minisites.waiting")
record WaitingProperties(
        @DefaultValue("30d") Period preparation,
        @DefaultValue("1m") Period deadlines,
        @DefaultValue("500ms") Duration counters) {}
