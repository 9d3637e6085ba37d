package fr.gouv.anct.minisites.content.template;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of the platform's page templates; each change is in the journal. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
public class PageTemplates {

    private static final String OFFERED = """
        select t.id, t.kind, t.name, t.description, t.version, v.body from page_template t
          join page_template_version v on v.template_id = t.id and v.version = t.version
         where t.retired_at is null
        """;

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final BlockCodec blocks;
    private final Journal journal;

    PageTemplates(DatabaseClient database, CrossTenantScope crossTenant, BlockCodec blocks, Journal journal) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.blocks = blocks;
        this.journal = journal;
    }

    /** Returns the offered templates in their newest version, page templates first. */
    public Mono<List<PageTemplate>> offered() {
        return crossTenant
                .read(
                        Purpose.STANDARDS,
                        database.sql(OFFERED + " order by t.kind, fold(t.name), t.id")
                                .map(this::template)
                                .all())
                .collectList();
    }

    /** Returns the offered templates of a kind. */
    public Mono<List<PageTemplate>> offered(TemplateKind kind) {
        return offered()
                .map(all ->
                        all.stream().filter(template -> template.kind() == kind).toList());
    }

    /** Returns a template; empty when it does not exist or is no longer offered. */
    public Mono<PageTemplate> one(UUID id) {
        return crossTenant
                .read(
                        Purpose.STANDARDS,
                        database.sql(OFFERED + " and t.id = :id")
                                .bind("id", id)
                                .map(this::template)
                                .all())
                .singleOrEmpty();
    }

    private PageTemplate template(Readable row) {
        return new PageTemplate(
                requireNonNull(row.get("id", UUID.class)),
                TemplateKind.of(requireNonNull(row.get("kind", String.class))),
                requireNonNull(row.get("name", String.class)),
                requireNonNull(row.get("description", String.class)),
                requireNonNull(row.get("version", Integer.class)),
                blocks.read(requireNonNull(row.get("body", String.class))));
    }

    /** Inserts and offers a new template. */
    Mono<Void> add(PageTemplate template, AuditActor by) {
        Mono<Void> write = bound(database.sql("""
            with added as (
                insert into page_template (id, kind, name, description, version)
                values (:id, :kind, :name, :description, :version) returning id, version)
            insert into page_template_version (template_id, version, body, placeholders)
            select id, version, cast(:body as jsonb), :placeholders from added
            """), template)
                .bind("kind", template.kind().code())
                .then();
        return crossTenant.write(Purpose.STANDARDS, write.then(note("standard.template", template, by)));
    }

    /**
     * Updates a template; sites are notified of a new version, and none is changed.
     *
     * @param seen the template as the caller saw it; the result is false when it has changed since
     */
    Mono<Boolean> change(PageTemplate seen, PageTemplate wanted, AuditActor by) {
        Mono<Boolean> write = bound(database.sql("""
            with changed as (
                update page_template
                   set (name, description, version, updated_at) = (:name, :description, :version, now())
                 where id = :id and retired_at is null
                   and (name, description, version) = (:seenName, :seenDescription, :seenVersion)
                returning id, version),
                kept as (
                insert into page_template_version (template_id, version, body, placeholders)
                select id, version, cast(:body as jsonb), :placeholders from changed on conflict do nothing)
            select count(*) from changed
            """), wanted)
                .bind("seenName", seen.name())
                .bind("seenDescription", seen.description())
                .bind("seenVersion", seen.version())
                .map(row -> requireNonNull(row.get(0, Long.class)) > 0)
                .one();
        return crossTenant
                .write(
                        Purpose.STANDARDS,
                        write.filter(done -> done).delayUntil(_ -> note("standard.template", wanted, by)))
                .defaultIfEmpty(false);
    }

    private DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec statement, PageTemplate template) {
        return statement
                .bind("id", template.id())
                .bind("name", template.name())
                .bind("description", template.description())
                .bind("version", template.version())
                .bind("body", blocks.write(template.body()))
                .bind("placeholders", template.placeholders().toArray(String[]::new));
    }

    /** Retires a template; pages created from it stay. */
    public Mono<Void> retire(PageTemplate template, AuditActor by) {
        Mono<Void> write = database.sql("update page_template set retired_at = now() where id = :id")
                .bind("id", template.id())
                .then();
        return crossTenant.write(Purpose.STANDARDS, write.then(note("standard.template-retired", template, by)));
    }

    private Mono<Void> note(String action, PageTemplate template, AuditActor by) {
        Map<String, String> detail = Map.of("what", template.name(), "version", String.valueOf(template.version()));
        return journal.record(by, action, AuditSubject.none(), detail);
    }
}
