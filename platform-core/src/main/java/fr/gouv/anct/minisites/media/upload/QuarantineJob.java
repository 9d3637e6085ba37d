package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MissingContentException;
import fr.gouv.anct.minisites.media.antivirus.Antivirus;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Scans quarantined files once the antivirus answers again, one after the other. A file without a result is passed over
 * until the next run: the files after it do not wait for it.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.QUARANTINE)
class QuarantineJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineJob.class);

    private final AllUploads uploads;
    private final QuarantinedFiles quarantinedFiles;
    private final CrossTenantScope crossTenant;
    private final MediaContents contents;
    private final Spool spool;
    private final Antivirus antivirus;
    private final Journal journal;
    private final TransactionalOperator transaction;

    QuarantineJob(
            AllUploads uploads,
            QuarantinedFiles quarantinedFiles,
            CrossTenantScope crossTenant,
            MediaContents contents,
            Spool spool,
            Antivirus antivirus,
            Journal journal,
            TransactionalOperator transaction) {
        this.uploads = uploads;
        this.quarantinedFiles = quarantinedFiles;
        this.crossTenant = crossTenant;
        this.contents = contents;
        this.spool = spool;
        this.antivirus = antivirus;
        this.journal = journal;
        this.transaction = transaction;
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
            AtomicBoolean unreachable = new AtomicBoolean();
            return ForEachTenant.run(
                    this,
                    crossTenant.read(CrossTenantScope.Purpose.QUARANTINE, uploads.findTenantsWithQuarantinedFiles()),
                    _ -> scanNext(unreachable));
        });
    }

    /**
     * Scans the files of one tenant.
     *
     * @param unreachable whether the antivirus could not be reached: it is not called again, for any tenant, until the
     *     next run
     */
    private Mono<Void> scanNext(AtomicBoolean unreachable) {
        return unreachable.get()
                ? Mono.empty()
                : quarantinedFiles
                        .findAll()
                        .as(transaction::transactional)
                        .collectList()
                        .flatMapIterable(files -> files)
                        .concatMap(this::scan)
                        .doOnNext(scan -> unreachable.set(scan instanceof ScanResult.Unreachable))
                        .takeUntil(_ -> unreachable.get())
                        .then();
    }

    private Mono<ScanResult> scan(QuarantinedFile file) {
        Flux<DataBuffer> bytes = contents.read(file.content()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        return spool.withFile(bytes, antivirus::scan)
                .flatMap(scan -> recordScanResult(file, scan)
                        .as(transaction::transactional)
                        .thenReturn(scan))
                .onErrorResume(
                        failure -> failure instanceof IOException || failure instanceof MissingContentException,
                        failure -> unreadable(file, failure));
    }

    /** Stores the scan result of these bytes, unless they have been replaced. */
    private Mono<Void> recordScanResult(QuarantinedFile file, ScanResult scan) {
        return switch (scan) {
            case ScanResult.Clean _ ->
                endQuarantine(file, LibraryFile.State.CLEAN, null).then();
            case ScanResult.Infected(String threat) ->
                endQuarantine(file, LibraryFile.State.INFECTED, threat)
                        .filter(changed -> changed)
                        .flatMap(_ -> recordInfection(file, threat));
            case ScanResult.Unknown _ -> Mono.empty();
        };
    }

    private Mono<Boolean> endQuarantine(QuarantinedFile file, LibraryFile.State state, @Nullable String threat) {
        return quarantinedFiles.end(file.id(), file.content().id(), state, threat);
    }

    private Mono<Void> recordInfection(QuarantinedFile file, String threat) {
        return journal.record(
                AuditActor.withoutAccount("Antivirus"),
                "media.infected",
                AuditSubject.inCurrentTenant(file.id()),
                Map.of("title", file.title(), "threat", threat));
    }

    /** Skips an unreadable file, which stays hidden: the files after it do not wait. */
    private static Mono<ScanResult> unreadable(QuarantinedFile file, Throwable failure) {
        LOG.warn("Antivirus scan of file {} skipped, content unreadable: {}", file.id(), failure.toString());
        return Mono.empty();
    }
}
