package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Executes the measures due for all sites, in one transaction per site. */
@Component
class LifecycleJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleJob.class);

    private final SiteWatch watch;
    private final Deeds deeds;
    private final Pace pace;
    private final TransactionalOperator transaction;
    private final Clock clock;

    LifecycleJob(SiteWatch watch, Deeds deeds, Pace pace, TransactionalOperator transaction, Clock clock) {
        this.watch = watch;
        this.deeds = deeds;
        this.pace = pace;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        return on(ParisCalendar.today(clock)).then();
    }

    /** Returns the sites for which a measure was executed on a day. */
    Flux<SiteFacts> on(LocalDate day) {
        return watch.after(SiteWatch.START, day)
                .expand(sites -> sites.size() < SiteWatch.AT_ONCE
                        ? Mono.empty()
                        : watch.after(sites.getLast().tenantId(), day))
                .concatMapIterable(sites -> sites)
                .concatMap(site -> seeTo(site, day));
    }

    private Mono<SiteFacts> seeTo(SiteFacts site, LocalDate day) {
        List<Measure> measures = Measures.of(site, day, pace);
        return measures.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(measures)
                        .concatMap(measure -> deeds.carryOut(site, measure, day))
                        .then(Mono.just(site))
                        .as(transaction::transactional)
                        .contextWrite(CurrentTenant.is(site.tenantId()))
                        .onErrorResume(failure -> goOn(site, failure));
    }

    /** A failure does not stop the other sites; the site is retried at the next run. */
    private static Mono<SiteFacts> goOn(SiteFacts site, Throwable failure) {
        LOG.error("Lifecycle measures of site {} failed, retried at the next run", site.slug(), failure);
        return Mono.empty();
    }
}
