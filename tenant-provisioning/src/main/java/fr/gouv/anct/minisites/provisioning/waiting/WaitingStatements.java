package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Composes one SQL statement that lists or counts the waiting items of an account from the queries of all wanted kinds.
 */
final class WaitingStatements {

    private static final String WITH = "with " + AccountItems.SITES;

    /** Condition on the items {@code b} of a kind: their site has the name of the parameter {@code words}. */
    private static final String NAMED = " where b.tenant_id in (select t.tenant_id from tenant t where "
            + ResultPage.matching("concat_ws(' ', t.name, t.slug)") + ")";

    /**
     * The deadline of an item {@code b}, or else the time since when it waits: what is due earliest comes first, and a
     * site without owners before one with an only owner.
     */
    private static final String DUE = " coalesce(cast(b.until as timestamp) at time zone 'Europe/Paris', b.since),"
            + " b.kind, case when b.kind = 'few-owners' then b.number end, b.tenant_id, b.page, b.account, b.request ";

    private WaitingStatements() {}

    /**
     * Returns the statement for a part of the items, the earliest due first. Each row has the total of all items as
     * {@code whole}; without items there is one row without a kind. Its parameters are those of the kinds,
     * {@code each}, the maximum number of a kind, {@code size} and {@code offset}, and {@code words} if named.
     */
    static String list(Account account, Collection<WaitingKind> kinds, boolean named) {
        String items = kinds.stream()
                .map(kind -> "(select b.*, count(*) over () as total from (" + query(account, kind) + ") b"
                        + (named ? NAMED : "") + " order by" + DUE + "limit :each)")
                .collect(Collectors.joining(" union all "));
        return WITH + ", waiting as materialized (" + items + """
            )
            select whole.number as whole, b.kind, t.tenant_id as site_id, t.slug, t.name as site, b.page, b.account, b.request,
                   f.id as follower, coalesce(r.title, q.answers ->> 'programme-name', '') as subject,
                   coalesce(a.display_name, '') as who, coalesce(f.display_name, '') as followed_by,
                   coalesce(b.detail, '') as detail,
                   b.since, b.until, j.execution_time as next_attempt, b.number, b.total
              from (select cast(coalesce(sum(k.total), 0) as bigint) as number
                      from (select distinct kind, total from waiting) k) whole
              left join (select b.* from waiting b order by\
            """ + DUE + """
            limit :size offset :offset) b on true
              left join tenant t on t.tenant_id = b.tenant_id
              left join page p on p.tenant_id = b.tenant_id and p.id = b.page
              left join revision r on r.tenant_id = p.tenant_id
                                  and r.id = case b.kind when 'service' then p.published_revision else p.head_revision end
              left join account a on a.id = b.account
              left join site_request q on q.id = b.request
              left join account f on f.id = q.assignee_id
              left join creation c on c.request_id = b.request and b.kind = 'creation'
              left join scheduled_tasks j on j.task_name = 'creation' and j.task_instance = cast(c.tenant_id as text)
                                         and not j.picked and j.execution_time > now()
             order by\
            """ + DUE;
    }

    /**
     * Returns the statement that counts the items of each kind as {@code items}, and as {@code here} what waits in the
     * site of the parameter {@code site}.
     */
    static String counts(Account account, Collection<WaitingKind> kinds) {
        return kinds.stream()
                .map(kind -> "select b.kind, count(*) as items,"
                        + " cast(coalesce(sum(b.number) filter (where b.tenant_id = :site), 0) as bigint) as here"
                        + " from (" + query(account, kind)
                        + (kind.isOfPlatform(account) ? " limit " + WaitingCounts.MOST : "")
                        + ") b group by b.kind")
                .collect(Collectors.joining(" union all ", WITH, ""));
    }

    private static String query(Account account, WaitingKind kind) {
        return kind.isOfPlatform(account) ? PlatformItems.of(kind) : AccountItems.of(kind);
    }
}
