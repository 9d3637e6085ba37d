package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;
import reactor.core.publisher.Flux;

/**
 * Finds one kind of thing that needs something on the current site. Every bean of this type takes part, in their order;
 * its words are messages under {@code signal.<code>}.
 */
public interface Signal {

    /** Name of the kind, in lower case with hyphens. */
    String code();

    /** Returns at most so many findings, the most important first; called in a transaction of the site. */
    Flux<SignalFinding> find(LocalDate today, int most);
}
