package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.ResultPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** SQL conditions of a journal query: only the requested ones, so that each can use its index. */
record JournalConditions(Map<String, Condition> conditions) {

    static final String ORDER = " order by at desc, id desc";

    /** The site with that slug, or else all sites whose names contain those words. */
    private static final String SITES = "select t.tenant_id from tenant t where t.slug = lower(:site)"
            + " or (not exists (select from tenant known where known.slug = lower(:site)) and "
            + ResultPage.matching("concat_ws(' ', t.name, t.slug)", "site") + ")";

    /** Whether a site has exactly this slug or name. If so, requests that happen to have its name do not match. */
    private static final String IS_SITE =
            "exists (select from tenant t where t.slug = lower(:site) or fold(t.name) = fold(:site))";

    /**
     * Matches the site of a row by its current name. Rows without a tenant match by the name in the request, if no site
     * has exactly that name or if requests are searched. A request also matches by the site that it became.
     */
    private static final String OF_SITE = "(tenant_id = any(array(" + SITES + "))"
            + " or tenant_id is null and detail ->> 'site' is not null and ("
            + "(%s or not " + IS_SITE + ") and " + ResultPage.matching("detail ->> 'site'", "site")
            + " or subject = any(array(select r.id from site_request r where r.tenant_id in (" + SITES + ")))))";

    private static final String REQUESTS = "request";

    /**
     * Matches everyone a row names: the actor, the account concerned, and the name given by a reviewer without an
     * account.
     */
    private static final String NAMED = "(" + ResultPage.matching("actor", "actor")
            + " or subject = any(array(select a.id from account a where a.erased_at is null and "
            + ResultPage.matching("concat_ws(' ', a.given_name, a.usual_name)", "actor") + "))"
            + " or " + ResultPage.matching("detail ->> 'typed-name'", "actor") + ")";

    /**
     * First segment of an action, except for some that readers look for elsewhere; rows of the journal are not
     * rewritten.
     */
    private static final String KIND = "case when action in ('member.invited', 'member.joined') then 'invitation'"
            + " when action in ('sign-in.linked', 'sign-in.administrator') then 'account'"
            + " else split_part(action, '.', 1) end";

    /** Second group in which readers also look for an action. */
    private static final String SECOND_KIND =
            "case action when 'member.joined' then 'member'" + " when 'site.created' then 'creation' end";

    private record Condition(String sql, Object value) {}

    static JournalConditions of(JournalQuery query) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        add(conditions, "actor", NAMED, ResultPage.typed(query.actor()));
        add(conditions, "actorId", "actor_id = :actorId", query.actorId());
        add(
                conditions,
                "action",
                "(action = :action or " + KIND + " = :action or " + SECOND_KIND + " = :action)",
                query.action());
        add(conditions, "tenant", "tenant_id = :tenant", query.tenantId());
        add(conditions, "site", OF_SITE.formatted(REQUESTS.equals(query.action())), ResultPage.typed(query.site()));
        add(conditions, "subject", "subject = :subject", query.subject());
        add(conditions, "session", "session = :session", query.session());
        add(conditions, "from", "at >= :from", query.from());
        add(conditions, "until", "at < :until", query.until());
        return new JournalConditions(conditions);
    }

    /** Returns the conditions for the entries that follow a given one, in their {@link #ORDER}. */
    JournalConditions after(AuditEntry last) {
        Map<String, Condition> all = new LinkedHashMap<>(conditions);
        add(all, "lastAt", "at <= :lastAt", last.at());
        add(all, "lastId", "(at, id) < (:lastAt, :lastId)", last.id());
        return new JournalConditions(all);
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
