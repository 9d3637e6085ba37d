package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository that reads what visitors of the current tenant looked for and did not find. */
@RowScope(RowOwner.TENANT)
interface MissedContent extends Repository<MissedSearch, String> {

    /**
     * The words of the searches that tell of something missing. The ones of before the last change of the rules of the search
     * tell nothing where a rule answers now: a published page comes first for their words, or they have a synonym.
     */
    String COUNTED = """
        with answered as materialized (
            select fold(a.words) as words
              from search_rules r
             cross join lateral jsonb_to_recordset(r.pinned) as a (words text, page uuid)
              join page p on p.id = a.page and p.published_revision is not null
             union
            select fold(btrim(expression))
              from search_rules r
             cross join lateral unnest(r.synonyms) as synonyms (list)
             cross join lateral unnest(string_to_array(list, ',')) as expressions (expression)),
        searched as (
            select words, day > coalesce((select changed_on from search_rules), '-infinity') as later,
                   sum(searches)::bigint as searches, sum(without_result)::bigint as without_result, sum(clicks)::bigint as clicks
              from search_day where day between :from and :to and words <> '*'
             group by words, later),
        counted as (
            select words, sum(searches)::bigint as searches, sum(without_result)::bigint as without_result,
                   sum(clicks)::bigint as clicks
              from searched
             where later or fold(words) not in (select a.words from answered a)
             group by words)
        """;

    /** Returns the words that were searched without a result at least so often, the most frequent first. */
    @Query(COUNTED + """
        select words, searches, without_result, clicks from counted
         where without_result >= :fewest order by without_result desc, words limit :most
        """)
    Flux<MissedSearch> findMissed(LocalDate from, LocalDate to, long fewest, int most);

    /** Returns the words whose results nobody opened, the most frequent first. */
    @Query(COUNTED + """
        select words, searches, without_result, clicks from counted
         where clicks = 0 and searches > without_result order by searches desc, words limit :most
        """)
    Flux<MissedSearch> findUnclicked(LocalDate from, LocalDate to, int most);

    /**
     * Returns the paths that were requested and are still missing, the most frequent first.
     *
     * @param links whether to leave out what is no path of a link: a text with spaces can be any sentence
     */
    @Query("""
        with counted as (
            select path, sum(hits)::bigint as hits, max(day) as last_on
              from missing_day where day between :from and :to and path <> '*'
               and (not :links or path ~ '^/\\S*$')
             group by path)
        select c.path, c.hits, c.last_on
          from counted c
         where not exists (select from redirect d where d.alias = '' and d.path = c.path)
           and not exists (select from page p where p.path = c.path and p.published_revision is not null)
         order by c.hits desc, c.path limit :most
        """)
    Flux<MissingAddress> findMissing(boolean links, LocalDate from, LocalDate to, int most);
}
