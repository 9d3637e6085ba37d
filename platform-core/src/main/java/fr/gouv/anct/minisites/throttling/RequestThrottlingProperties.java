package fr.gouv.anct.minisites.throttling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one site, and of one client of it, for uncached requests on a node.
 *
 * @param burst uncached requests that one client may send to one site at once: 429 beyond
 * @param perSecond uncached requests per second that one client may send to one site in the long run: 429 beyond
 * @param fileBurst requests for uncached files that one client may send to one site at once: 429 beyond
 * @param filesPerSecond requests for uncached files per second that one client may send to one site in the long run: 429
 *     beyond
 * @param filesWaiting maximum number of files of one site that wait to be looked up or loaded: 429 beyond
 * @param share share of the time, of one task after the other, that one site may use in the long run, all its clients together: 429 beyond
 * @param reserve time that one site may use in advance, when many of its pages have to be rendered at once
 * @param clientFraction fraction of the share and of the reserve of a site that one of its clients may use: 429 beyond
 * @param madeAtOnce pages of one site rendered at the same time; the others wait
 * @param waiting maximum number of waiting requests: 429 beyond
 */
@ConfigurationProperties("minisites.fairness")
public record RequestThrottlingProperties(
        @DefaultValue("300") int burst,
        @DefaultValue("30") double perSecond,
        @DefaultValue("2000") int fileBurst,
        @DefaultValue("200") double filesPerSecond,
        @DefaultValue("2000") int filesWaiting,
        @DefaultValue("0.05") double share,
        @DefaultValue("10s") Duration reserve,
        @DefaultValue("0.5") double clientFraction,
        @DefaultValue("4") int madeAtOnce,
        @DefaultValue("200") int waiting) {}
