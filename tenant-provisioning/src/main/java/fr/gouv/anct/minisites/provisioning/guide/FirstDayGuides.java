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

    /** Whether a member has previewed or changed a page; revisions of the blueprint have no account as their author. */
    private static final String READ = """
        (exists (select from guide_confirmation v where v.tenant_id = s.tenant_id and v.step = '%2$s')
         or exists (select from working_copy w where w.tenant_id = %1$s.tenant_id and w.page_id = %1$s.id)
         or exists (select from revision r
                     where r.tenant_id = %1$s.tenant_id and r.page_id = %1$s.id and r.author_id is not null))\
        """;

    private static final String FACTS = "select " + Sites.COLUMNS + ", h.id as home, c.id as contact,\n"
            + READ.formatted("h", GuideStep.HOME.code()) + " as home_read,\n"
            + READ.formatted("c", GuideStep.CONTACT.code()) + " as contact_read,\n"
            + """
                   (exists (select from guide_confirmation v where v.tenant_id = s.tenant_id and v.step = 'legal')
                    or exists (select from former_arrangement f
                                 join membership m on m.tenant_id = f.tenant_id and m.account_id = f.replaced_by
                                where f.tenant_id = s.tenant_id and f.part = 'particulars')) as legal_confirmed,
                   (select count(*) from membership m
                     where m.tenant_id = s.tenant_id and m.role = 'owner' and (m.until is null or m.until >= :today))
                       as owners,
                   (select count(*) from invitation i
                     where i.tenant_id = s.tenant_id and i.role = 'owner' and i.accepted_at is null
                       and i.revoked_at is null and i.withdrawn_at is null and i.expires_at > now()) as invited,
                   exists (select from preview_link l where l.tenant_id = s.tenant_id) as shared,
                   (select count(*)
                      from page p join page_state e on e.tenant_id = p.tenant_id and e.id = p.id
                     where p.tenant_id = s.tenant_id and p.kind in ('page', 'articles') and p.trashed_at is null
                       and e.state <> 'online') as unpublished,
                   exists (select from page p
                             join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                            where p.tenant_id = s.tenant_id and p.kind in ('page', 'articles') and p.trashed_at is null
                              and r.author_id is not null) as published_by_team,
                   (select count(*)
                      from page p
                      join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                     where p.tenant_id = s.tenant_id and p.kind in ('page', 'articles') and p.trashed_at is null
                       and r.author_id is null) as created
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
            boolean contactRead,
            boolean legalConfirmed,
            long owners,
            long invited,
            boolean shared,
            long unpublished,
            boolean publishedByTeam,
            long created) {}

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
                facts.contactRead(),
                site.blockTypes().contains(CONTACT_FORM),
                !site.contacts().visitors().isBlank(),
                Constraints.check(SiteSetting.PARTICULARS.of().apply(site)).isEmpty(),
                facts.legalConfirmed(),
                facts.owners(),
                facts.invited(),
                facts.shared(),
                facts.unpublished(),
                facts.publishedByTeam(),
                facts.created());
    }

    /**
     * Records that a member has confirmed what a step is about; only the first time is stored, without the member.
     *
     * @param step whose fact is stored nowhere else: the home page, the contact page or the legal identity
     */
    @Transactional
    public Mono<Void> confirm(GuideStep step) {
        return database.sql(
                        "insert into guide_confirmation (step) values (:step) on conflict (tenant_id, step) do nothing")
                .bind("step", step.code())
                .then();
    }
}
