package fr.gouv.anct.minisites.provisioning.guide;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Constraints;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the first-day guide of the current tenant, in one statement over the tables that store its facts. */
@Repository
@RowScope(RowOwner.TENANT)
public class FirstDayGuides {

    /** Stored name of {@link fr.gouv.anct.minisites.content.block.ContactForm}. */
    private static final String CONTACT_FORM = "contact-form";

    /** Revisions of the blueprint have no account as their author. */
    private static final String FACTS = "select " + Sites.COLUMNS + """
        , h.id as home, c.id as contact,
               (exists (select from home_preview v where v.tenant_id = s.tenant_id)
                or exists (select from working_copy w where w.tenant_id = h.tenant_id and w.page_id = h.id)
                or exists (select from revision r
                            where r.tenant_id = h.tenant_id and r.page_id = h.id and r.author_id is not null))
                   as home_read,
               (select count(*) from membership m
                 where m.tenant_id = s.tenant_id and m.role = 'owner' and (m.until is null or m.until >= :today))
                   as owners,
               exists (select from preview_link l where l.tenant_id = s.tenant_id) as shared,
               (select count(*)
                  from page p join page_state e on e.tenant_id = p.tenant_id and e.id = p.id
                 where p.tenant_id = s.tenant_id and p.kind in ('page', 'articles') and p.trashed_at is null
                   and e.state <> 'online') as unpublished
          from site s
          left join page h on h.tenant_id = s.tenant_id and h.path = '/' and h.trashed_at is null
          left join page c on c.tenant_id = s.tenant_id and c.path = '/contact' and c.trashed_at is null
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final Clock clock;

    FirstDayGuides(DatabaseClient database, RowMappers rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        Constraints.prepare(LegalIdentity.class);
    }

    /** The facts that are columns beside those of the site. */
    record FactsRow(
            @Nullable UUID home,
            @Nullable UUID contact,
            boolean homeRead,
            long owners,
            boolean shared,
            long unpublished) {}

    /** Returns the guide; empty until the site is provisioned. */
    @Transactional(readOnly = true)
    public Mono<FirstDayGuide> current() {
        return database.sql(FACTS)
                .bind("today", ParisCalendar.today(clock))
                .map(this::guide)
                .one();
    }

    private FirstDayGuide guide(Readable row) {
        Site site = rows.read(Site.class, row);
        FactsRow facts = rows.read(FactsRow.class, row);
        return new FirstDayGuide(
                facts.home(),
                facts.homeRead(),
                facts.contact(),
                site.blockTypes().contains(CONTACT_FORM),
                !site.contacts().visitors().isBlank(),
                Constraints.check(SiteSetting.PARTICULARS.of().apply(site)).isEmpty(),
                facts.owners(),
                facts.shared(),
                facts.unpublished());
    }

    /** Records that a member previews the home page; only the first time is stored, without the member. */
    @Transactional
    public Mono<Void> recordHomePreview() {
        return database.sql("insert into home_preview (first_at) values (now()) on conflict (tenant_id) do nothing")
                .then();
    }
}
