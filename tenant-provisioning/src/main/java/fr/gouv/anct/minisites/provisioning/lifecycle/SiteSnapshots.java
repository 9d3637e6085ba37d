package fr.gouv.anct.minisites.provisioning.lifecycle;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.time.ParisCalendar;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the lifecycle facts of all sites, in batches of one statement each. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.LIFECYCLE)
class SiteSnapshots {

    static final int AT_ONCE = 200;
    static final UUID START = new UUID(0, 0);

    // A journal entry without an account is the platform's own: what the lifecycle job does is not an activity.
    private static final String FACTS = """
            select t.tenant_id, t.slug, t.name, t.state, t.read_only,
                   t.created_at < cast(:day as date) - 1
                       and not exists (select from creation c where c.tenant_id = t.tenant_id and c.state <> 'done')
                       as settled,
                   greatest(t.created_at,
                       (select max(p.published_at) from page p where p.tenant_id = t.tenant_id),
                       (select max(e.at) from audit_event e
                         where e.tenant_id = t.tenant_id and e.actor_id is not null
                           and split_part(e.action, '.', 1) in ('member', 'invitation', 'site')),
                       (select max(e.at) from membership m
                          join audit_event e on e.actor_id = m.account_id and e.action = 'session.opened'
                         where m.tenant_id = t.tenant_id)) as moved_at,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'account', m.account_id, 'role', m.role, 'until', m.until)), '[]')
                      from membership m where m.tenant_id = t.tenant_id) as parts,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'kind', l.kind, 'about', l.about, 'taken', l.taken_on)), '[]')
                      from lifecycle_measure l where l.tenant_id = t.tenant_id and l.ended_on is null) as measures
              from tenant t
             where t.state in ('preparation', 'live', 'suspended') and t.tenant_id > :after
             order by t.tenant_id limit :size
            """;

    /** Membership as aggregated in {@code jsonb}. */
    record MembershipTermRow(
            String account, String role, @Nullable String until) {}

    /** Measure as aggregated in {@code jsonb}. */
    record MeasureRow(String kind, String about, String taken) {}

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    SiteSnapshots(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /** Returns the batch after a tenant id, ordered by id; the last batch is smaller than {@link #AT_ONCE}. */
    Mono<List<SiteSnapshot>> findAfter(UUID tenantId, LocalDate day) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.LIFECYCLE,
                        database.sql(FACTS)
                                .bind("day", day)
                                .bind("after", tenantId)
                                .bind("size", AT_ONCE)
                                .map(SiteSnapshots::facts)
                                .all())
                .collectList();
    }

    private static SiteSnapshot facts(Readable row) {
        List<MeasureRow> measures = Arrays.asList(Jsonb.read(row, "measures", MeasureRow[].class));
        return new SiteSnapshot(
                requireNonNull(row.get("tenant_id", UUID.class)),
                requireNonNull(row.get("slug", String.class)),
                requireNonNull(row.get("name", String.class)),
                TenantState.of(requireNonNull(row.get("state", String.class))),
                requireNonNull(row.get("read_only", Boolean.class)),
                requireNonNull(row.get("settled", Boolean.class)),
                ParisCalendar.dateOf(requireNonNull(row.get("moved_at", Instant.class))),
                Arrays.stream(Jsonb.read(row, "parts", MembershipTermRow[].class))
                        .map(SiteSnapshots::membershipTerm)
                        .toList(),
                takenMeasures(measures),
                series(measures));
    }

    private static MembershipTerm membershipTerm(MembershipTermRow row) {
        return new MembershipTerm(
                UUID.fromString(row.account()),
                Role.of(row.role()),
                row.until() == null ? null : LocalDate.parse(row.until()));
    }

    private static Set<String> takenMeasures(List<MeasureRow> measures) {
        return measures.stream()
                .map(measure -> measure.kind() + " " + measure.about())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InactivityEscalation series(List<MeasureRow> measures) {
        InactivityEscalation escalation = InactivityEscalation.NONE;
        for (MeasureRow measure : measures) {
            if (EscalationStep.of(measure.kind()).isPresent()) {
                escalation = escalation.with(EscalationStep.of(measure.kind()).get(), LocalDate.parse(measure.taken()));
            }
        }
        return escalation;
    }
}
