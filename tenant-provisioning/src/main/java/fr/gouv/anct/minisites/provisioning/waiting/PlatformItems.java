package fr.gouv.anct.minisites.provisioning.waiting;

/** SQL of the items of the platform: requests, creations, and what is due for any site that is not closed. */
final class PlatformItems {

    private static final String OPEN = "s.state in ('preparation', 'live', 'suspended')";

    private static final String DECISION = """
        select 'decision' as kind, null::uuid as tenant_id, null::uuid as page, q.requester_id as account,
               q.id as request, null::text as detail, q.sent_at as since, null::date as until, 1::bigint as number
          from site_request q
         where q.state = 'submitted' and q.requester_id <> :account
        """;

    private static final String CREATION = """
        select 'creation' as kind, null::uuid as tenant_id, null::uuid as page, null::uuid as account,
               c.request_id as request, case when c.state = 'running' then 'retrying' end as detail,
               c.started_at as since, null::date as until, cast(c.failures + 1 as bigint) as number
          from creation c
         where c.state <> 'done' and (c.state = 'failed' or c.failure is not null)
        """;

    private static final String END_REQUEST = """
        select 'end-request' as kind, e.tenant_id, null::uuid as page, e.asked_by as account, null::uuid as request,
               null::text as detail, e.asked_at as since, e.ends_on as until, 1::bigint as number
          from site_end e join tenant s on s.tenant_id = e.tenant_id
         where e.request_id is not null and e.asked_by <> :account and %s
        """.formatted(OPEN);

    /** As the catalogue of the portal has them: not its own services, which are those of the site at the root of its host. */
    private static final String SERVICE = """
        select 'service' as kind, p.tenant_id, p.id as page, null::uuid as account, null::uuid as request,
               case when d.accepted then 'changed' end as detail,
               case when d.accepted then p.last_published_at else p.listed_at end as since, null::date as until,
               1::bigint as number
          from page p
          join tenant s on s.tenant_id = p.tenant_id and s.state = 'live' and s.shared
          left join portal_service d on d.tenant_id = p.tenant_id and d.page_id = p.id
         where p.kind = 'service' and p.published_revision is not null and p.shared
           and (d.page_id is null or d.accepted and d.revision_id is distinct from p.published_revision)
           and not exists (select from address a
                            where a.tenant_id = p.tenant_id and a.host = :portal and a.path_prefix = '')
        """;

    private static final String MEASURE =
            SiteItems.MEASURE.formatted("lifecycle_measure l join tenant s on s.tenant_id = l.tenant_id", OPEN);

    private static final String MEMBERSHIP_END = SiteItems.MEMBERSHIP_END.formatted(
            "membership m join tenant s on s.tenant_id = m.tenant_id", "m.role = 'owner' and " + OPEN);

    /** Not of a suspended site, which waits as such. */
    private static final String SITE_END = SiteItems.SITE_END.formatted(
            "site_end e join tenant s on s.tenant_id = e.tenant_id", "s.state in ('preparation', 'live')");

    /** A creation that is not done adds the owners itself. */
    private static final String FEW_OWNERS = SiteItems.FEW_OWNERS.formatted(
            "tenant s",
            SiteItems.OWNERS.formatted("true"),
            OPEN + " and not exists (select from creation c where c.tenant_id = s.tenant_id and c.state <> 'done')");

    private static final String PREPARATION = """
        select 'preparation' as kind, s.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               null::text as detail, s.created_at as since, null::date as until, 1::bigint as number
          from tenant s
         where s.state = 'preparation' and s.created_at < :ago
        """;

    private static final String SUSPENSION = """
        select 'suspension' as kind, s.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               null::text as detail, u.suspended_at as since, u.until, 1::bigint as number
          from tenant s join suspension u on u.tenant_id = s.tenant_id and u.ended_at is null
         where s.state = 'suspended'
        """;

    private PlatformItems() {}

    /** Returns the query of a kind. */
    static String of(WaitingKind kind) {
        return switch (kind) {
            case DECISION -> DECISION;
            case CREATION -> CREATION;
            case END_REQUEST -> END_REQUEST;
            case SERVICE -> SERVICE;
            case MEASURE -> MEASURE;
            case MEMBERSHIP_END -> MEMBERSHIP_END;
            case SITE_END -> SITE_END;
            case FEW_OWNERS -> FEW_OWNERS;
            case PREPARATION -> PREPARATION;
            case SUSPENSION -> SUSPENSION;
            case INVITATION, OWN_REQUEST, RETURNED, COMMENT, REVIEW, WITHDRAWN, MESSAGE, OVERDUE, FINDING ->
                throw new IllegalArgumentException(kind + " is of an account");
        };
    }
}
