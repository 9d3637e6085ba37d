package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The outside services that the platform copies lists of: their state, and their next copy. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.OUTSIDE)
public class OutsideServices {

    private final List<OutsideSource> sources;
    private final OutsideRows rows;
    private final CrossTenantScope crossTenant;
    private final Jobs jobs;
    private final Clock clock;

    OutsideServices(
            ObjectProvider<OutsideSource> sources,
            OutsideRows rows,
            CrossTenantScope crossTenant,
            Jobs jobs,
            Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(OutsideSource::code))
                .toList();
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A service that the platform knows.
     *
     * @param state null until it has been asked
     */
    public record Listed(
            String code, boolean configured, @Nullable OutsideState state) {}

    /** Returns all services in the order of their codes. */
    public Mono<List<Listed>> list() {
        return crossTenant.read(Purpose.OUTSIDE, rows.findAll()).collectList().map(this::list);
    }

    private List<Listed> list(List<OutsideState> states) {
        return sources.stream()
                .map(source -> new Listed(
                        source.code(),
                        source.isConfigured(),
                        states.stream()
                                .filter(state -> state.code().equals(source.code()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** Copies the list of a service as soon as a node is free; does nothing for one that is not configured. */
    public Mono<Void> refresh(String code) {
        return Mono.justOrEmpty(find(code))
                .flatMap(source -> crossTenant.write(
                        Purpose.OUTSIDE,
                        rows.add(source.code(), clock.instant())
                                .then(jobs.enqueue(OutsideFetchJob.NAME, source.code()))));
    }

    /** Returns a configured service. */
    Optional<OutsideSource> find(String code) {
        return sources.stream()
                .filter(source -> source.isConfigured() && source.code().equals(code))
                .findFirst();
    }

    /** Enqueues the copies that are due. */
    Mono<Void> refreshDue() {
        String[] configured = sources.stream()
                .filter(OutsideSource::isConfigured)
                .map(OutsideSource::code)
                .toArray(String[]::new);
        return configured.length == 0
                ? Mono.empty()
                : crossTenant.write(Purpose.OUTSIDE, refreshDue(configured, clock.instant()));
    }

    private Mono<Void> refreshDue(String[] configured, Instant now) {
        return Flux.fromArray(configured)
                .concatMap(code -> rows.add(code, now))
                .thenMany(rows.findDue(configured, now))
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(code -> jobs.enqueue(OutsideFetchJob.NAME, code))
                .then();
    }
}
