package fr.gouv.anct.minisites.search.quick;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the sites, pages, files and people that an account may open, by the beginnings of all typed words. One statement
 * per kind of table, whatever the number of sites: each begins with the sites that the account may open, which follow
 * from its memberships or its platform role, and from nothing that the caller passes.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.QUICK_SEARCH)
public class QuickSearch {

    /** Length of the longest typed word from which on pages, files and people are searched. */
    public static final int SHORTEST_WORD = 2;

    /** Length from which on the pages and files of all sites are searched: two letters find too many. */
    private static final int SHORTEST_WORD_OF_ALL = 3;

    /** Maximum number of matches of a kind that are sorted, for words that are in very many names. */
    private static final int SORTED = 2_000;

    /** Sites on which an account may perform {@link Action#SITE_READ}, with its role there. */
    private enum Sites {
        OF_MEMBER("""
            with readable as materialized (
                select t.tenant_id, t.slug, t.name, t.state, m.role
                  from membership m join tenant t using (tenant_id)
                 where m.account_id = :account and t.state <> 'deleted')
            """, "quick_search_query(:words, array(select tenant_id from readable))"),

        ALL("""
            with readable as not materialized (
                select t.tenant_id, t.slug, t.name, t.state, cast(null as text) as role
                  from tenant t where t.state <> 'deleted')
            """, "quick_search_query(:words)");

        /** Common table expression {@code readable (tenant_id, slug, name, state, role)}. */
        private final String readable;
        /** Expression of the query on {@code quick_search_entry}. */
        private final String query;

        Sites(String readable, String query) {
            this.readable = readable;
            this.query = query;
        }
    }

    // A scalar subquery is evaluated once, a function in a filter for each row.
    private static final String MATCHING_SITES = """
        select 'site' as kind, t.tenant_id as id, t.slug, t.name as site, t.name as title,
               coalesce(a.host || a.path_prefix, '') as detail, t.state, false as draft, t.role
          from (select * from readable t
                 where quick_search_vector(t.name || ' ' || t.slug) @@ (select quick_search_query(:words))
                 limit %d) t
          left join address a on a.tenant_id = t.tenant_id and a.canonical and a.quarantined_until is null
         order by starts_with(fold(t.name), fold(:words)) desc, fold(t.name), t.tenant_id limit :most
        """.formatted(SORTED);

    /** Without entries whose page or file is gone: one that a trigger has missed must not end the search. */
    private static final String MATCHING_CONTENT = """
        , asked as materialized (select fold(:words) as typed, %s as query),
        matching as materialized (
            select e.*
              from unnest(array['page', 'article', 'document', 'media']) as k (kind)
             cross join lateral (
                   select tenant_id, id, kind, folded from quick_search_entry e
                    where e.kind = k.kind and e.words @@ (select query from asked)
                      and e.tenant_id in (select tenant_id from readable)
                    limit %d) as e),
        ranked as (
            select m.tenant_id, m.id, m.kind,
                   row_number() over (partition by m.kind
                                      order by starts_with(m.folded, a.typed) desc, m.folded, m.id) as position
              from matching m cross join asked a)
        select r.kind, r.id, t.slug, t.name as site, coalesce(v.title, f.title) as title,
               coalesce(p.path, f.file_name) as detail, cast(null as text) as state,
               p.id is not null and p.published_revision is null as draft, t.role
          from ranked r
          join readable t on t.tenant_id = r.tenant_id
          left join page p on r.kind <> 'media' and p.tenant_id = r.tenant_id and p.id = r.id
          left join revision v on v.tenant_id = p.tenant_id and v.id = p.head_revision
          left join media f on r.kind = 'media' and f.tenant_id = r.tenant_id and f.id = r.id
         where r.position <= :most and coalesce(v.title, f.title) is not null
         order by r.kind, r.position
        """;

    private static final String NAMED = """
         a.erased_at is null
           and quick_search_vector(a.display_name || ' ' || a.email) @@ (select quick_search_query(:words))
        """;

    private static final String BY_NAME = """
         order by starts_with(fold(a.display_name), fold(:words)) desc, fold(a.display_name), a.id limit :most
        """;

    private static final String MATCHING_MEMBERS = """
        select 'person' as kind, a.id, (array_agg(t.slug order by t.role <> 'owner', fold(t.name)))[1] as slug,
               string_agg(t.name, ', ' order by t.role <> 'owner', fold(t.name)) as site,
               a.display_name as title, a.email as detail, cast(null as text) as state, false as draft,
               (array_agg(t.role order by t.role <> 'owner', fold(t.name)))[1] as role
          from readable t
          join membership o on o.tenant_id = t.tenant_id
          join account a on a.id = o.account_id
         where
        """ + NAMED + " group by a.id, a.display_name, a.email" + BY_NAME;

    private static final String MATCHING_ACCOUNTS = """
        select 'person' as kind, a.id, '' as slug, '' as site, a.display_name as title, a.email as detail,
               cast(null as text) as state, false as draft, cast(null as text) as role
          from (select * from account a where
        """ + NAMED + " limit " + SORTED + ") a" + BY_NAME;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    QuickSearch(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /**
     * Returns the matches by kind, the best first; nothing but sites for a single letter, and nothing without a word.
     *
     * @param words each the beginning of a word of the name, in any order, ignoring case and accents
     * @param most of each kind
     */
    public Mono<List<QuickSearchHit>> find(Account account, String words, int most) {
        int longest =
                FoldedWords.of(words).stream().mapToInt(String::length).max().orElse(0);
        return longest == 0 ? Mono.just(List.of()) : read(account, statements(account, longest), words, most);
    }

    /**
     * Returns the sites with these words in their names, the best first; nothing without a word.
     *
     * @param words as of {@link #find}
     */
    public Mono<List<QuickSearchHit>> findSites(Account account, String words, int most) {
        return FoldedWords.of(words).isEmpty()
                ? Mono.just(List.of())
                : read(account, List.of(sites(account).readable + MATCHING_SITES), words, most);
    }

    private Mono<List<QuickSearchHit>> read(Account account, List<String> statements, String words, int most) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.QUICK_SEARCH,
                        Flux.concat(statements.stream()
                                .map(sql -> hits(sql, account.id(), words, most))
                                .toList()))
                .flatMapIterable(hits -> hits)
                .collectList();
    }

    private static Sites sites(Account account) {
        return account.may(Action.SITE_READ) ? Sites.ALL : Sites.OF_MEMBER;
    }

    private static List<String> statements(Account account, int longest) {
        Sites sites = sites(account);
        List<String> statements = new ArrayList<>();
        statements.add(sites.readable + MATCHING_SITES);
        if (longest >= (sites == Sites.ALL ? SHORTEST_WORD_OF_ALL : SHORTEST_WORD)) {
            statements.add(sites.readable + MATCHING_CONTENT.formatted(sites.query, SORTED));
        }
        if (longest >= SHORTEST_WORD) {
            statements.add(
                    account.may(Action.ACCOUNTS_READ)
                            ? MATCHING_ACCOUNTS
                            : Sites.OF_MEMBER.readable + MATCHING_MEMBERS);
        }
        return statements;
    }

    private Mono<List<QuickSearchHit>> hits(String sql, UUID account, String words, int most) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(sql)
                .bind("words", requireNonNull(ResultPage.typed(words)))
                .bind("most", most);
        return (sql.contains(":account") ? statement.bind("account", account) : statement)
                .map(rows.of(QuickSearchHit.class))
                .all()
                .collectList();
    }
}
