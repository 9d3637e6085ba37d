package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
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
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final BlockCodec blocks;
    private final Journal journal;

    PageTemplates(
            DatabaseClient database,
            RowMappers rows,
            CrossTenantScope crossTenant,
            BlockCodec blocks,
            Journal journal) {
        this.database = database;
        this.rows = rows;
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
                                .map(rows.of(TemplateRow.class))
                                .all())
                .map(row -> row.template(blocks))
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
                                .map(rows.of(TemplateRow.class))
                                .all())
                .singleOrEmpty()
                .map(row -> row.template(blocks));
    }

    /** A template as stored. */
    record TemplateRow(UUID id, TemplateKind kind, String name, String description, int version, String body) {

        PageTemplate template(BlockCodec blocks) {
            return new PageTemplate(id, kind, name, description, version, blocks.read(body));
        }
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
                .mapValue(Long.class)
                .one()
                .map(changed -> changed > 0);
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
