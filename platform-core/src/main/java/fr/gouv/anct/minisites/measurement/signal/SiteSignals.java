package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.measurement.MeasuredData;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Returns what needs something on the current site, at most ten things, and keeps things as they are. */
@Component
public class SiteSignals {

    /** Number of things in the list of a week. */
    public static final int MOST = 10;

    private final List<Signal> signals;
    private final KeptSignals kept;
    private final Clock clock;

    SiteSignals(List<Signal> signals, KeptSignals kept, Clock clock) {
        this.signals = signals;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Returns the list of the week: the first finding of each signal, then the second ones, so that no kind hides the
     * others.
     */
    @Transactional(readOnly = true)
    public Mono<List<SiteSignal>> current() {
        LocalDate today = ParisCalendar.today(clock);
        return kept.find(today)
                .collect(Collectors.toSet())
                .flatMap(silent -> Flux.fromIterable(signals)
                        .concatMap(signal -> find(signal, today, silent))
                        .collectList())
                .map(SiteSignals::interleaved);
    }

    private static Mono<List<SiteSignal>> find(Signal signal, LocalDate today, Set<KeptSignals.Kept> silent) {
        long kept = silent.stream()
                .filter(one -> one.signal().equals(signal.code()))
                .count();
        // Even if all that is kept comes first, the list can be filled.
        return signal.find(today, Math.toIntExact(MOST + kept))
                .filter(found -> !silent.contains(new KeptSignals.Kept(signal.code(), found.subject())))
                .map(found -> new SiteSignal(signal.code(), found))
                .collectList();
    }

    static List<SiteSignal> interleaved(List<List<SiteSignal>> kinds) {
        List<SiteSignal> all = new ArrayList<>();
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest && all.size() < MOST; rank++) {
            for (List<SiteSignal> kind : kinds) {
                if (rank < kind.size() && all.size() < MOST) {
                    all.add(kind.get(rank));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Returns the last day on which a thing that is kept now is not listed. */
    public LocalDate until() {
        return ParisCalendar.today(clock).plus(MeasuredData.KEPT_SIGNALS.number(), MeasuredData.KEPT_SIGNALS.unit());
    }

    /** Keeps a thing of the list as it is; returns until which day, empty when it is not in the list any more. */
    @Transactional
    public Mono<LocalDate> keep(String signal, String subject) {
        LocalDate until = until();
        return current()
                .filter(found -> found.stream().anyMatch(one -> one.isAbout(signal, subject)))
                .flatMap(_ -> kept.keep(signal, subject, until).thenReturn(until));
    }

    /** Returns what is kept as it is, the next to be listed first. */
    @Transactional(readOnly = true)
    public Mono<List<KeptSignal>> kept() {
        return kept.list(ParisCalendar.today(clock)).collectList();
    }

    /** Lists a thing again that was kept as it is. */
    @Transactional
    public Mono<Void> release(String signal, String subject) {
        return kept.delete(signal, subject);
    }
}
