package fr.gouv.anct.minisites.provisioning.listing;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The statement of the list of all sites: one row for each site. It contains the
 * conditions of the filters that are set, and no others, so that its plan does not depend on unset filters. A fact is
 * read for all sites only where a filter or the order needs it.
 */
final class SiteListStatement {

    /**
     * A fact that costs more than a column of the site. It is read for all sites where a filter or the order needs it,
     * and for the sites of the page alone otherwise.
     */
    private enum Fact {
        PEOPLE("""
            select m.tenant_id, max(a.signed_in_at) as signed_in_at,
                   count(*) filter (where m.role = 'owner' and (m.until is null or m.until >= :today)) as owners
              from membership m join account a on a.id = m.account_id %s group by m.tenant_id
            """, "m", "coalesce(people.owners, 0) as owners, people.signed_in_at"),
        ERRORS("""
            select c.tenant_id, sum(c.errors) as errors
              from page_check c join page g on g.tenant_id = c.tenant_id and g.id = c.page_id
             where c.errors > 0 and g.published_revision is not null and g.trashed_at is null %s
             group by c.tenant_id
            """, "c", "coalesce(errors.errors, 0) as errors"),
        /** The first entry of an index for each site, whatever its number of pages. */
        PUBLICATION("""
            select g.tenant_id, g.last_published_at from page g
             where g.last_published_at is not null %s order by g.last_published_at desc limit 1
            """, "g", "publication.last_published_at as published_at");

        private final String rows;
        private final String table;
        private final String columns;

        Fact(String rows, String table, String columns) {
            this.rows = rows;
            this.table = table;
            this.columns = columns;
        }

        /** Joins the fact to the sites, in one pass over all of them where it is grouped. */
        String ofAll(String site) {
            return this == PUBLICATION ? ofEach(site) : join("", site);
        }

        /** Joins the fact to each of a few sites. */
        String ofEach(String site) {
            String condition = table + ".tenant_id = " + site + ".tenant_id";
            return join((this == PEOPLE ? "where " : "and ") + condition, site);
        }

        private String join(String condition, String site) {
            String name = name().toLowerCase(Locale.ROOT);
            return " left join lateral (" + rows.formatted(condition) + ") " + name + " on " + name + ".tenant_id = "
                    + site + ".tenant_id";
        }
    }

    private static final String ADDRESS = """
         left join address a on a.tenant_id = k.tenant_id and a.canonical and a.quarantined_until is null
        """;

    private final SiteListQuery query;
    private final LocalDate today;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    /** Facts that a filter or the order needs of all sites. */
    private final EnumSet<Fact> needed = EnumSet.noneOf(Fact.class);

    private SiteListStatement(SiteListQuery query, LocalDate today) {
        this.query = query;
        this.today = today;
        values.put("today", today);
    }

    static SiteListStatement of(SiteListQuery query, Clock clock) {
        SiteListStatement statement = new SiteListStatement(query, ParisCalendar.today(clock));
        statement.filterByWords();
        statement.filterByOwners();
        statement.filterByEnd();
        statement.filterByAudit();
        statement.filterByPublication();
        statement.filterByErrors();
        statement.needFactOfOrder();
        return statement;
    }

    private void filterByWords() {
        String typed = ResultPage.typed(query.words());
        if (typed != null) {
            conditions.add(ResultPage.matching("concat_ws(' ', k.name, k.slug)"));
            values.put("words", typed);
        }
    }

    private void filterByOwners() {
        if (query.owners() != null) {
            needed.add(Fact.PEOPLE);
            conditions.add(
                    switch (query.owners()) {
                        case TOO_FEW -> "k.active and k.owners < :needed";
                        case ENOUGH -> "k.owners >= :needed";
                    });
            values.put("needed", ListedSite.OWNERS_NEEDED);
        }
    }

    private void filterByEnd() {
        if (query.ending() == null) {
            return;
        }
        SiteListQuery.Period within = query.ending().within();
        if (within == null) {
            conditions.add("k.active and k.ends_on is null");
        } else {
            conditions.add("k.active and k.ends_on <= :lastEnd");
            values.put("lastEnd", today.plusMonths(within.months()));
        }
    }

    private void filterByAudit() {
        if (query.audit() != null) {
            String oldest = today.minusYears(AccessibilityRecord.YEARS).toString();
            switch (query.audit()) {
                case MISSING -> conditions.add("k.active and k.audited_on is null");
                case EXPIRED -> {
                    conditions.add("k.active and k.audited_on < :oldestAudit");
                    values.put("oldestAudit", oldest);
                }
                case VALID -> {
                    conditions.add("k.audited_on >= :oldestAudit");
                    values.put("oldestAudit", oldest);
                }
            }
        }
    }

    private void filterByPublication() {
        if (query.unpublished() != null) {
            needed.add(Fact.PUBLICATION);
            conditions.add("k.active and (k.published_at is null or k.published_at < :publishedBefore)");
            values.put(
                    "publishedBefore",
                    ParisCalendar.startOf(today.minusMonths(query.unpublished().months())));
        }
    }

    private void filterByErrors() {
        if (query.errors() != null) {
            needed.add(Fact.ERRORS);
            conditions.add(
                    switch (query.errors()) {
                        case SOME -> "k.errors > 0";
                        case NONE -> "k.errors = 0";
                    });
        }
    }

    private void needFactOfOrder() {
        switch (query.sort()) {
            case NAME, STATE, ENDING, AUDITED -> {}
            case OWNERS, SIGNED_IN -> needed.add(Fact.PEOPLE);
            case PUBLISHED -> needed.add(Fact.PUBLICATION);
            case ERRORS -> needed.add(Fact.ERRORS);
        }
    }

    /**
     * Returns the sites with the given facts. Materialized, so that the plan follows the number of sites and not the
     * guess of how many of them match a filter: a guess of one makes a loop over all the groups.
     */
    private static String known(Set<Fact> facts) {
        return "with known as materialized ("
                + " select t.tenant_id, t.slug, t.name, t.state,"
                + " t.state in ('preparation', 'live', 'suspended') as active, e.ends_on, s.audited_on"
                + facts.stream().map(fact -> ", " + fact.columns).collect(Collectors.joining())
                + " from tenant t left join site s on s.tenant_id = t.tenant_id"
                + " left join site_end e on e.tenant_id = t.tenant_id"
                + facts.stream().map(fact -> fact.ofAll("t")).collect(Collectors.joining()) + ")";
    }

    /**
     * Returns the statement of one page, with the parameters {@code size} and {@code offset}. Each row has the numbers
     * of sites by state; without a site on the page there is one row with these alone.
     */
    String page() {
        String order = order();
        Set<Fact> others = EnumSet.complementOf(needed);
        return known(needed) + ", matching as materialized (select * from known k" + where(conditions) + ")"
                + ", counted as (select coalesce(array_agg(n.state), '{}') as states,"
                + " coalesce(array_agg(n.number), '{}') as numbers"
                + " from (select state, count(*) as number from matching group by state) n)"
                + " select counted.states, counted.numbers, k.*, a.host, a.path_prefix"
                + others.stream().map(fact -> ", " + fact.columns).collect(Collectors.joining())
                + " from counted left join (select * from matching k" + where(ofState())
                + " order by " + order + " limit :size offset :offset) k on true"
                + ADDRESS + others.stream().map(fact -> fact.ofEach("k")).collect(Collectors.joining())
                + " order by " + order;
    }

    /** Returns the statement of all matching sites. */
    String all() {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(ofState());
        return known(EnumSet.allOf(Fact.class)) + " select k.*, a.host, a.path_prefix from known k" + ADDRESS
                + where(all) + " order by " + order();
    }

    /** Binds the values of the conditions. */
    GenericExecuteSpec bound(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        return query.state() == null ? bound : bound.bind("state", query.state().code());
    }

    private List<String> ofState() {
        return query.state() == null ? List.of() : List.of("k.state = :state");
    }

    private String order() {
        return query.sort().order(query.descending());
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
