package fr.gouv.anct.minisites.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one site, and one client of it, may take of a node with what is not in memory.
 *
 * @param burst how many such requests of one client to one site at once: 429 beyond
 * @param perSecond and in the long run
 * @param share what one site takes of a processor in the long run, all its clients together: 429 beyond
 * @param reserve what it may take in advance, when much of it has to be made at once
 * @param madeAtOnce how many pages of one site are made at the same time; the others wait
 * @param waiting how many wait at most: 429 beyond
 */
@ConfigurationProperties("minisites.fairness")
record FairnessProperties(
        @DefaultValue("300") int burst,
        @DefaultValue("30") double perSecond,
        @DefaultValue("0.05") double share,
        @DefaultValue("10s") Duration reserve,
        @DefaultValue("4") int madeAtOnce,
        @DefaultValue("200") int waiting) {}
