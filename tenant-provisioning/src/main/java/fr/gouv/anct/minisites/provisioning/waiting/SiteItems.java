package fr.gouv.anct.minisites.provisioning.waiting;

/** SQL of the items about sites as a whole, for their owners and for the platform: with a source and a condition. */
final class SiteItems {

    /**
     * The last step of each escalation, with the day of an archiving that is announced: at the earliest a month after the
     * announcement, and {@code archiving}, an ISO period, after the site became read-only.
     */
    static final String MEASURE = """
        select 'measure' as kind, l.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               case when bool_or(l.kind = 'archive-announced') then 'archive-announced'
                    when bool_or(l.kind = 'read-only') then 'read-only'
                    when bool_or(l.kind = 'reminder') then 'reminder' else 'alert' end as detail,
               cast(max(l.taken_on) as timestamp) at time zone 'Europe/Paris' as since,
               case when bool_or(l.kind = 'archive-announced') then cast(greatest(
                       max(l.taken_on) filter (where l.kind = 'archive-announced') + interval '1 month',
                       max(l.taken_on) filter (where l.kind = 'read-only')
                           + cast(cast(:archiving as text) as interval)) as date) end as until,
               1::bigint as number
          from %s
         where l.ended_on is null and l.kind in ('alert', 'reminder', 'read-only', 'archive-announced') and %s
         group by l.tenant_id
        """;

    static final String MEMBERSHIP_END = """
        select 'membership-end' as kind, m.tenant_id, null::uuid as page, m.account_id as account,
               null::uuid as request, null::text as detail, null::timestamptz as since, m.until, 1::bigint as number
          from %s
         where m.until <= :soon and %s
        """;

    static final String SITE_END = """
        select 'site-end' as kind, e.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               null::text as detail, null::timestamptz as since, e.ends_on as until, 1::bigint as number
          from %s
         where e.ends_on <= :soon and %s
        """;

    /** With the sites, the join of their owners and a condition on the sites. */
    static final String FEW_OWNERS = """
        select 'few-owners' as kind, s.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               null::text as detail, null::timestamptz as since, null::date as until, coalesce(o.owners, 0) as number
          from %s
          left join %s o on o.tenant_id = s.tenant_id
         where coalesce(o.owners, 0) < 2 and %s
        """;

    /** Numbers of owners, of the sites that a condition on the memberships {@code m} admits. */
    static final String OWNERS = """
        (select m.tenant_id, count(*) as owners
           from membership m
          where m.role = 'owner' and (m.until is null or m.until >= :today) and %s
          group by m.tenant_id)""";

    private SiteItems() {}
}
