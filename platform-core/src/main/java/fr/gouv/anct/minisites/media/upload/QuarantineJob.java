package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.antivirus.Antivirus;
import fr.gouv.anct.minisites.media.antivirus.Scan;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at what waits for the antivirus once it answers again, one file after the other. */
@Component
class QuarantineJob implements RecurringJob {

    private final QuarantineRows rows;
    private final MediaContents contents;
    private final Spool spool;
    private final Antivirus antivirus;

    QuarantineJob(QuarantineRows rows, MediaContents contents, Spool spool, Antivirus antivirus) {
        this.rows = rows;
        this.contents = contents;
        this.spool = spool;
        this.antivirus = antivirus;
    }

    @Override
    public String name() {
        return "media-quarantine";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Mono<Void> run() {
        return rows.tenants()
                .flatMapIterable(tenants -> tenants)
                .concatMap(this::look)
                .then();
    }

    private Mono<Void> look(UUID tenant) {
        return rows.waiting()
                .flatMapIterable(files -> files)
                .concatMap(this::look)
                // Who does not answer is not asked again until the next time.
                .takeUntil(Scan.Unknown.class::isInstance)
                .then()
                .contextWrite(CurrentTenant.is(tenant));
    }

    private Mono<Scan> look(Quarantined file) {
        Flux<DataBuffer> bytes = contents.read(file.content()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        return spool.with(bytes, antivirus::scan)
                .flatMap(scan -> rows.judge(file, scan).thenReturn(scan));
    }
}
