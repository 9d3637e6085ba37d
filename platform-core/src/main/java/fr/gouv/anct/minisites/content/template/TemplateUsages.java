package fr.gouv.anct.minisites.content.template;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the templates used by the pages of the current tenant. */
@Repository
@RowScope(RowOwner.TENANT)
class TemplateUsages {

    private final DatabaseClient database;
    private final BlockCodec blocks;

    TemplateUsages(DatabaseClient database, BlockCodec blocks) {
        this.database = database;
        this.blocks = blocks;
    }

    /** Returns the templates of a page that changed and whose update is undecided. */
    @Transactional(readOnly = true)
    Mono<List<TemplateUsage>> changed(UUID page) {
        return database.sql("""
            select u.template_id, t.kind, t.name, u.version as from_version, t.version as to_version
              from template_use u join page_template t on t.id = u.template_id
             where u.page_id = :page and t.retired_at is null and t.version > greatest(u.version, u.declined)
             order by t.kind, fold(t.name), t.id
            """)
                .bind("page", page)
                .map(row -> new TemplateUsage(
                        requireNonNull(row.get("template_id", UUID.class)),
                        TemplateKind.of(requireNonNull(row.get("kind", String.class))),
                        requireNonNull(row.get("name", String.class)),
                        requireNonNull(row.get("from_version", Integer.class)),
                        requireNonNull(row.get("to_version", Integer.class))))
                .all()
                .collectList();
    }

    /** Returns the placeholders of all template versions that the page went through, each once. */
    @Transactional(readOnly = true)
    Mono<List<String>> placeholders(UUID page) {
        return database.sql("""
            select distinct p from template_use u
              join page_template_version v on v.template_id = u.template_id and v.version <= u.version
              cross join unnest(v.placeholders) as p
             where u.page_id = :page
             order by p
            """)
                .bind("page", page)
                .map(row -> requireNonNull(row.get(0, String.class)))
                .all()
                .collectList();
    }

    /** Returns the blocks of a template version, common to all tenants. */
    @Transactional(readOnly = true)
    Mono<List<Block>> body(UUID template, int version) {
        return database.sql("select body from page_template_version where template_id = :id and version = :version")
                .bind("id", template)
                .bind("version", version)
                .map(row -> blocks.read(requireNonNull(row.get("body", String.class))))
                .one();
    }

    /** Records the versions that the page now uses; unknown versions are ignored. */
    @Transactional
    Mono<Void> note(UUID page, Collection<TemplateVersion> taken) {
        return database.sql("""
            insert into template_use (tenant_id, page_id, template_id, version)
            select p.tenant_id, p.id, v.template_id, max(v.version)
              from page p, unnest(:templates, :versions) as taken (template_id, version)
              join page_template_version v using (template_id, version)
             where p.id = :page
             group by p.tenant_id, p.id, v.template_id
            on conflict (tenant_id, page_id, template_id) do update set version = excluded.version
            """)
                .bind("page", page)
                .bind("templates", taken.stream().map(TemplateVersion::template).toArray(UUID[]::new))
                .bind("versions", taken.stream().map(TemplateVersion::version).toArray(Integer[]::new))
                .then();
    }

    /** Records that the team declines that version. */
    @Transactional
    Mono<Void> decline(UUID page, UUID template, int version) {
        return database.sql("""
            update template_use set declined = :version where page_id = :page and template_id = :template
            """)
                .bind("page", page)
                .bind("template", template)
                .bind("version", version)
                .then();
    }
}
