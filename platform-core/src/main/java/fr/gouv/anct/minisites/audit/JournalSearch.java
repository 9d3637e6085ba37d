package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.Listing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A query as SQL: only the conditions that are asked for, so that each finds its index. */
record JournalSearch(Map<String, Condition> conditions) {

    static final String ORDER = " order by at desc, id desc";

    /** The site of that short name, or else all whose names have those words. */
    private static final String SITES = "select t.tenant_id from tenant t where t.slug = lower(:site)"
            + " or (not exists (select from tenant known where known.slug = lower(:site)) and "
            + Listing.matching("concat_ws(' ', t.name, t.slug)", "site") + ")";

    /** Whether a site is called exactly so: what is asked for is that one, and no request that happens to bear its name. */
    private static final String IS_SITE =
            "exists (select from tenant t where t.slug = lower(:site) or fold(t.name) = fold(:site))";

    /**
     * What a row says of the site: its name of today, or that of the request where no site is called so, or where requests are
     * asked for. A request is found by the site that it became as well.
     */
    private static final String OF_SITE = "(tenant_id = any(array(" + SITES + "))"
            + " or tenant_id is null and detail ->> 'site' is not null and ("
            + "(%s or not " + IS_SITE + ") and " + Listing.matching("detail ->> 'site'", "site")
            + " or subject = any(array(select r.id from site_request r where r.tenant_id in (" + SITES + ")))))";

    private static final String REQUESTS = "request";

    /** Everybody whom a row names: who acted, whom it concerns, and the name that a reviewer without account has given. */
    private static final String NAMED = "(" + Listing.matching("actor", "actor")
            + " or subject = any(array(select a.id from account a where a.erased_at is null and "
            + Listing.matching("concat_ws(' ', a.given_name, a.usual_name)", "actor") + "))"
            + " or " + Listing.matching("detail ->> 'typed-name'", "actor") + ")";

    /** First part of an action, but for some that readers look for elsewhere; rows of the journal are not rewritten. */
    private static final String KIND = "case when action in ('member.invited', 'member.joined') then 'invitation'"
            + " when action in ('sign-in.linked', 'sign-in.administrator') then 'account'"
            + " else split_part(action, '.', 1) end";

    /** A second kind under which readers look for an action as well. */
    private static final String SECOND_KIND =
            "case action when 'member.joined' then 'member'" + " when 'site.created' then 'creation' end";

    private record Condition(String sql, Object value) {}

    static JournalSearch of(JournalQuery query) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        add(conditions, "actor", NAMED, Listing.typed(query.actor()));
        add(conditions, "actorId", "actor_id = :actorId", query.actorId());
        add(
                conditions,
                "action",
                "(action = :action or " + KIND + " = :action or " + SECOND_KIND + " = :action)",
                query.action());
        add(conditions, "tenant", "tenant_id = :tenant", query.tenantId());
        add(conditions, "site", OF_SITE.formatted(REQUESTS.equals(query.action())), Listing.typed(query.site()));
        add(conditions, "subject", "subject = :subject", query.subject());
        add(conditions, "session", "session = :session", query.session());
        add(conditions, "from", "at >= :from", query.from());
        add(conditions, "until", "at < :until", query.until());
        return new JournalSearch(conditions);
    }

    /** The same of those alone that come after an event, in their {@link #ORDER}. */
    JournalSearch after(RecordedEvent last) {
        Map<String, Condition> all = new LinkedHashMap<>(conditions);
        add(all, "lastAt", "at <= :lastAt", last.at());
        add(all, "lastId", "(at, id) < (:lastAt, :lastId)", last.id());
        return new JournalSearch(all);
    }

    private static void add(Map<String, Condition> conditions, String name, String sql, @Nullable Object value) {
        if (value != null) {
            conditions.put(name, new Condition(sql, value));
        }
    }

    String matching() {
        return conditions.values().stream()
                .map(condition -> " and " + condition.sql())
                .collect(Collectors.joining("", " from audit_event where true", ""));
    }

    GenericExecuteSpec bound(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (Map.Entry<String, Condition> condition : conditions.entrySet()) {
            bound = bound.bind(condition.getKey(), condition.getValue().value());
        }
        return bound;
    }
}
