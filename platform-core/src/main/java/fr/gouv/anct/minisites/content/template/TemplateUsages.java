package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the templates used by the pages of the current tenant. */
@RowScope(RowOwner.TENANT)
interface TemplateUsages extends Repository<TemplateUsage, UUID> {

    /**
     * A usage whose template has changed.
     *
     * @param before stored blocks of the version used by the page
     * @param after stored blocks of the newest version
     */
    record Changed(@Embedded.Empty TemplateUsage usage, String before, String after) {}

    /** Returns the templates of a page that changed and whose update is undecided. */
    @Query("""
        select u.template_id as template, t.kind, t.name, u.version as "from", t.version as "to",
               used.body as before, newest.body as after
          from template_use u
          join page_template t on t.id = u.template_id
          join page_template_version used on used.template_id = u.template_id and used.version = u.version
          join page_template_version newest on newest.template_id = u.template_id and newest.version = t.version
         where u.page_id = :page and t.retired_at is null and t.version > greatest(u.version, u.declined)
         order by t.kind, fold(t.name), t.id
        """)
    Flux<Changed> changed(UUID page);

    /** Returns the placeholders of all template versions that the page went through, each once. */
    @Query("""
        select distinct p from template_use u
          join page_template_version v on v.template_id = u.template_id and v.version <= u.version
          cross join unnest(v.placeholders) as p
         where u.page_id = :page
         order by p
        """)
    Flux<String> placeholders(UUID page);

    /** Records the versions that the page now uses; unknown versions are ignored. */
    default Mono<Void> note(UUID page, Collection<TemplateVersion> taken) {
        return note(
                page,
                taken.stream().map(TemplateVersion::template).toArray(UUID[]::new),
                taken.stream().map(TemplateVersion::version).toArray(Integer[]::new));
    }

    @Modifying
    @Query("""
        insert into template_use (page_id, template_id, version)
        select p.id, v.template_id, max(v.version)
          from page p, unnest(:templates, :versions) as taken (template_id, version)
          join page_template_version v using (template_id, version)
         where p.id = :page
         group by p.id, v.template_id
        on conflict (tenant_id, page_id, template_id) do update set version = excluded.version
        """)
    Mono<Void> note(UUID page, UUID[] templates, Integer[] versions);

    /** Records that the team declines that version. */
    @Modifying
    @Query("update template_use set declined = :version where page_id = :page and template_id = :template")
    Mono<Void> decline(UUID page, UUID template, int version);
}
