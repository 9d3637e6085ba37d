package fr.gouv.anct.minisites.media.upload;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of quarantined files: those of the current tenant, and the tenants that have some. */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.QUARANTINE)
class QuarantinedFiles {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Journal journal;

    QuarantinedFiles(DatabaseClient database, CrossTenantScope crossTenant, Journal journal) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.journal = journal;
    }

    Mono<List<UUID>> tenants() {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.QUARANTINE,
                        database.sql("select distinct tenant_id from media where state = 'quarantine'")
                                .map(row -> requireNonNull(row.get(0, UUID.class)))
                                .all())
                .collectList();
    }

    /** Returns the files in quarantine, oldest first. */
    @Transactional(readOnly = true)
    public Mono<List<QuarantinedFile>> waiting() {
        return database.sql("""
            select id, title, content_id, size, digest from media
             where state = 'quarantine' order by created_at, id
            """)
                .map(row -> new QuarantinedFile(
                        requireNonNull(row.get("id", UUID.class)),
                        requireNonNull(row.get("title", String.class)),
                        new MediaContent(
                                requireNonNull(row.get("content_id", UUID.class)),
                                requireNonNull(row.get("size", Long.class)),
                                requireNonNull(row.get("digest", String.class)))))
                .all()
                .collectList();
    }

    /** Stores the scan result of these bytes, unless they have been replaced. */
    @Transactional
    public Mono<Void> recordScanResult(QuarantinedFile file, ScanResult scan) {
        return switch (scan) {
            case ScanResult.Clean _ -> become(file, "clean", null).then();
            case ScanResult.Infected(String threat) ->
                become(file, "infected", threat).filter(changed -> changed == 1).flatMap(_ -> note(file, threat));
            case ScanResult.Unknown _ -> Mono.empty();
        };
    }

    private Mono<Long> become(QuarantinedFile file, String state, @Nullable String threat) {
        return database.sql("""
            update media set state = :state, threat = :threat
             where id = :id and content_id = :content and state = 'quarantine'
            """)
                .bind("state", state)
                .bind("threat", Parameter.fromOrEmpty(threat, String.class))
                .bind("id", file.id())
                .bind("content", file.content().id())
                .fetch()
                .rowsUpdated();
    }

    private Mono<Void> note(QuarantinedFile file, String threat) {
        return journal.record(
                AuditActor.withoutAccount("Antivirus"),
                "media.infected",
                AuditSubject.inCurrentTenant(file.id()),
                Map.of("title", file.title(), "threat", threat));
    }
}
