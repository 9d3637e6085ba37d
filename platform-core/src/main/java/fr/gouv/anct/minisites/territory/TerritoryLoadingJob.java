package fr.gouv.anct.minisites.territory;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Writes the territories of this release's file to the database, once for each edition of the file: some thousand rows per
 * transaction, and the edition at the end, so that an interrupted run starts again.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
class TerritoryLoadingJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(TerritoryLoadingJob.class);

    /** One JSON object per line; made from a package of npm when this module is built. */
    private static final String FILE = "territories.jsonl";

    private static final int ROWS = 2_000;

    private final TerritoryRows rows;
    private final CrossTenantScope crossTenant;

    TerritoryLoadingJob(TerritoryRows rows, CrossTenantScope crossTenant) {
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        return lines().next()
                .map(TerritoryLoadingJob::edition)
                .filterWhen(this::isMissing)
                .flatMap(this::load);
    }

    private Mono<Boolean> isMissing(String edition) {
        return crossTenant
                .read(Purpose.STANDARDS, rows.isLoaded(edition).flux())
                .single()
                .map(loaded -> !loaded);
    }

    private record Header(String edition) {}

    private static String edition(String line) {
        return Jsonb.MAPPER.readValue(line, Header.class).edition();
    }

    private Mono<Void> load(String edition) {
        return lines().skip(1)
                .buffer(ROWS)
                .map(some -> "[" + String.join(",", some) + "]")
                .concatMap(some -> crossTenant.write(Purpose.STANDARDS, rows.put(some)))
                .reduce(0L, Long::sum)
                .flatMap(changed -> crossTenant
                        .write(Purpose.STANDARDS, rows.markLoaded(edition))
                        .doOnSuccess(_ -> LOG.info("Territories of edition {} loaded: {} changed", edition, changed)))
                .then();
    }

    private static Flux<String> lines() {
        return Flux.using(
                        TerritoryLoadingJob::open,
                        reader -> Flux.fromStream(reader.lines()),
                        TerritoryLoadingJob::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static BufferedReader open() throws IOException {
        return new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
