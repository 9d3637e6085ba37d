package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.AddressInvitations;
import java.util.stream.Collectors;

/**
 * SQL of the items of an account: its own, and those of its sites. Each kind is one query over the table in which its
 * fact is stored, served by an index on tenant and pending rows.
 */
final class AccountItems {

    /** The account's sites that are not closed, with what it may do there; content of a read-only site stays as it is. */
    static final String SITES = """
        mine as materialized (
            select m.tenant_id,
                   m.role in (%s) and not t.read_only as writes,
                   m.role in (%s) and not t.read_only as publishes,
                   m.role in (%s) as answers,
                   m.role in (%s) as manages,
                   m.role in (%s) as launches
              from membership m join tenant t on t.tenant_id = m.tenant_id
             where m.account_id = :account and t.state in ('preparation', 'live', 'suspended'))
        """.formatted(
                    roles(Action.CONTENT_WRITE),
                    roles(Action.CONTENT_PUBLISH),
                    roles(Action.MESSAGES_MANAGE),
                    roles(Action.MEMBERS_MANAGE),
                    roles(Action.SITE_LAUNCH));

    private static final String INVITATION = """
        select 'invitation' as kind, i.tenant_id, null::uuid as page, i.invited_by as account, null::uuid as request,
               null::text as detail, i.created_at as since,
               cast(i.expires_at at time zone 'Europe/Paris' as date) as until, 1::bigint as number
        """ + AddressInvitations.OPEN;

    private static final String OWN_REQUEST = """
        select 'own-request' as kind, null::uuid as tenant_id, null::uuid as page, null::uuid as account, q.id as request,
               case when q.state = 'draft' then 'draft'
                    when exists (select from request_decision d
                                  where d.request_id = q.id and d.kind = 'changes' and d.decided_at >= q.sent_at)
                    then 'changes' else 'recalled' end as detail,
               q.updated_at as since, null::date as until, 1::bigint as number
          from site_request q
         where q.requester_id = :account and q.state in ('draft', 'changes')
        """;

    private static final String RETURNED = """
        select 'returned' as kind, w.tenant_id, w.page_id as page, w.decided_by as account, null::uuid as request,
               null::text as detail, w.decided_at as since, null::date as until, 1::bigint as number
          from mine s
          join review w on w.tenant_id = s.tenant_id and w.submitted_by = :account and w.outcome = 'returned'
          join page p on p.tenant_id = w.tenant_id and p.id = w.page_id and p.trashed_at is null
         where s.writes and w.decided_at > coalesce(p.last_published_at, '-infinity')
           and not exists (select from review l
                            where l.tenant_id = w.tenant_id and l.page_id = w.page_id
                              and l.submitted_at > w.submitted_at)
        """;

    private static final String COMMENT = """
        select 'comment' as kind, c.tenant_id, c.page_id as page, null::uuid as account, null::uuid as request,
               null::text as detail, min(c.written_at) as since, null::date as until, count(*) as number
          from mine s
          join preview_comment c on c.tenant_id = s.tenant_id and c.settled_at is null
          join preview_link l on l.tenant_id = c.tenant_id and l.id = c.link_id and l.created_by = :account
          join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
         where s.writes
         group by c.tenant_id, c.page_id
        """;

    private static final String REVIEW = """
        select 'review' as kind, w.tenant_id, w.page_id as page, w.submitted_by as account, null::uuid as request,
               null::text as detail, w.submitted_at as since, null::date as until, 1::bigint as number
          from mine s
          join review w on w.tenant_id = s.tenant_id and w.outcome is null
          join page p on p.tenant_id = w.tenant_id and p.id = w.page_id and p.trashed_at is null
         where s.publishes
        """;

    private static final String WITHDRAWN = """
        select 'withdrawn' as kind, p.tenant_id, p.id as page, null::uuid as account, null::uuid as request,
               p.withdrawn_service as detail, p.withdrawn_at as since, null::date as until, 1::bigint as number
          from mine s
          join page p on p.tenant_id = s.tenant_id and p.withdrawn_service is not null and p.trashed_at is null
         where s.publishes
        """;

    private static final String MESSAGE = """
        select 'message' as kind, c.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               null::text as detail, min(c.received_at) as since, null::date as until, count(*) as number
          from mine s
          join contact_message c on c.tenant_id = s.tenant_id and c.handled_at is null
         where s.answers
         group by c.tenant_id
        """;

    private static final String OVERDUE = """
        select 'overdue' as kind, p.tenant_id, p.id as page, p.owner_id as account, null::uuid as request,
               null::text as detail, null::timestamptz as since, p.review_on as until, 1::bigint as number
          from mine s
          join page p on p.tenant_id = s.tenant_id and p.review_on < :today and p.trashed_at is null
         where s.writes and p.owner_id = :account
            or s.publishes and not exists (select from membership o
                                            where o.tenant_id = p.tenant_id and o.account_id = p.owner_id)
        """;

    private static final String FINDING = """
        select 'finding' as kind, c.tenant_id, null::uuid as page, null::uuid as account, null::uuid as request,
               null::text as detail, min(p.published_at) as since, null::date as until, count(*) as number
          from mine s
          join page_check c on c.tenant_id = s.tenant_id and c.errors > 0
          join page p on p.tenant_id = c.tenant_id and p.id = c.page_id
                     and p.published_revision is not null and p.trashed_at is null
         where s.writes
         group by c.tenant_id
        """;

    private static final String MEASURE =
            SiteItems.MEASURE.formatted("mine s join lifecycle_measure l on l.tenant_id = s.tenant_id", "s.manages");

    private static final String MEMBERSHIP_END =
            SiteItems.MEMBERSHIP_END.formatted("mine s join membership m on m.tenant_id = s.tenant_id", "s.manages");

    /** Until an owner asks to put the end off: from then on it waits for the answer. */
    private static final String SITE_END = SiteItems.SITE_END.formatted(
            "mine s join site_end e on e.tenant_id = s.tenant_id", "s.launches and e.request_id is null");

    private static final String FEW_OWNERS = SiteItems.FEW_OWNERS.formatted(
            "mine s", SiteItems.OWNERS.formatted("m.tenant_id in (select tenant_id from mine)"), "s.manages");

    private AccountItems() {}

    /** Returns the query of a kind. */
    static String of(WaitingKind kind) {
        return switch (kind) {
            case INVITATION -> INVITATION;
            case OWN_REQUEST -> OWN_REQUEST;
            case RETURNED -> RETURNED;
            case COMMENT -> COMMENT;
            case REVIEW -> REVIEW;
            case WITHDRAWN -> WITHDRAWN;
            case MESSAGE -> MESSAGE;
            case OVERDUE -> OVERDUE;
            case FINDING -> FINDING;
            case MEASURE -> MEASURE;
            case MEMBERSHIP_END -> MEMBERSHIP_END;
            case SITE_END -> SITE_END;
            case FEW_OWNERS -> FEW_OWNERS;
            case DECISION, CREATION, END_REQUEST, SERVICE, PREPARATION, SUSPENSION ->
                throw new IllegalArgumentException(kind + " is of the platform");
        };
    }

    private static String roles(Action action) {
        return Permissions.allowed(action).stream()
                .filter(Role::isTenantRole)
                .map(role -> "'" + role.code() + "'")
                .collect(Collectors.joining(", "));
    }
}
