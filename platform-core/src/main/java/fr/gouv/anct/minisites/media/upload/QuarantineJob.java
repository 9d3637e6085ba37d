package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MissingContentException;
import fr.gouv.anct.minisites.media.antivirus.Antivirus;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Scans quarantined files once the antivirus answers again, one after the other. */
@Component
class QuarantineJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineJob.class);

    private final QuarantinedFiles quarantinedFiles;
    private final MediaContents contents;
    private final Spool spool;
    private final Antivirus antivirus;

    QuarantineJob(QuarantinedFiles quarantinedFiles, MediaContents contents, Spool spool, Antivirus antivirus) {
        this.quarantinedFiles = quarantinedFiles;
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
        return Mono.defer(() -> {
            AtomicBoolean silent = new AtomicBoolean();
            return ForEachTenant.run(
                    this, quarantinedFiles.tenants().flatMapIterable(tenants -> tenants), _ -> scanNext(silent));
        });
    }

    /**
     * Scans the files of one tenant.
     *
     * @param silent whether the antivirus did not answer: it is not called again, for any tenant, until the next run
     */
    private Mono<Void> scanNext(AtomicBoolean silent) {
        return silent.get()
                ? Mono.empty()
                : quarantinedFiles
                        .waiting()
                        .flatMapIterable(files -> files)
                        .concatMap(this::scan)
                        .doOnNext(scan -> silent.set(scan instanceof ScanResult.Unknown))
                        .takeUntil(_ -> silent.get())
                        .then();
    }

    private Mono<ScanResult> scan(QuarantinedFile file) {
        Flux<DataBuffer> bytes = contents.read(file.content()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        return spool.withFile(bytes, antivirus::scan)
                .flatMap(scan -> quarantinedFiles.recordScanResult(file, scan).thenReturn(scan))
                .onErrorResume(
                        failure -> failure instanceof IOException || failure instanceof MissingContentException,
                        failure -> unreadable(file, failure));
    }

    /** Skips an unreadable file, which stays hidden: the files after it do not wait. */
    private static Mono<ScanResult> unreadable(QuarantinedFile file, Throwable failure) {
        LOG.warn("Antivirus scan of file {} skipped, content unreadable: {}", file.id(), failure.toString());
        return Mono.empty();
    }
}
