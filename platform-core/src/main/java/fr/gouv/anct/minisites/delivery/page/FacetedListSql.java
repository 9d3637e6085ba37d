package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements of {@link FacetedLists}: a list names its rows and the columns that it has; it has no value in the others. */
final class FacetedListSql {

    /** Language of a file that does not declare another one; the regions of a language are one value. */
    private static final String FRENCH = "fr";

    /** Columns that some lists have, with their types. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("site", "uuid");
        COLUMNS.put("kind", "text");
        COLUMNS.put("media_id", "uuid");
        COLUMNS.put("collection", "text");
        COLUMNS.put("folded_collection", "text");
        COLUMNS.put("bytes", "bigint");
        COLUMNS.put("year", "text");
        COLUMNS.put("language", "text");
        COLUMNS.put("phases", "text[]");
        COLUMNS.put("opens", "date");
        COLUMNS.put("closes", "date");
        COLUMNS.put("status", "text");
        COLUMNS.put("opening_at", "timestamptz");
        COLUMNS.put("closing_at", "timestamptz");
    }

    private static final String DOCUMENTS = rows(
            "document",
            """
            document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
              left join media m on m.tenant_id = p.tenant_id and m.id = f.media_id
            """,
            Map.of(
                    "kind", "f.kind",
                    "media_id", "f.media_id",
                    "collection", "f.collection",
                    "folded_collection", "fold(f.collection)",
                    "bytes", "case when m.described and m.state = 'clean' then m.size end",
                    "year", "cast(extract(year from p.date) as text)",
                    "language", "lower(split_part(coalesce(m.language, '" + FRENCH + "'), '-', 1))"));

    private static final String SERVICES = rows(
            "service",
            "service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id",
            Map.of("kind", "f.kind", "phases", "f.phases", "opens", "f.opens", "closes", "f.closes"));

    private static final String SERVICES_OF_OTHER_SITES = """
        select p.id, p.path, p.date, p.listed_at, p.title, p.lead, p.tags, p.terms, %s
          from services_of_other_sites(cast(cast(:now as timestamptz) at time zone 'Europe/Paris' as date)) p\
        """.formatted(columns(Map.of(
            "site", "p.site",
            "kind", "p.kind",
            "phases", "p.phases",
            "opens", "p.opens",
            "closes", "p.closes")));

    private static final String CALLS = rows(
            "call",
            "call_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id",
            Map.of("opening_at", "f.opening_at", "closing_at", "f.closing_at", "status", """
                case when f.closing_at <= :now then 'CLOSED' when f.opening_at > :now then 'UPCOMING' else 'OPEN' end\
                """));

    /** Open calls by their deadline, then those to come by their opening, then the last ones that have closed. */
    private static final String BY_STATUS = """
        case p.status when 'OPEN' then 0 when 'UPCOMING' then 1 else 2 end,
        case p.status when 'OPEN' then p.closing_at when 'UPCOMING' then p.opening_at end,
        case p.status when 'CLOSED' then p.closing_at end desc\
        """;

    /**
     * The count of each value ignores the selection in its own facet: one sees what another value would add. Of
     * spellings of a tag or a collection that differ by case and accents alone, the one that was used first stands for
     * all; on the portal its own before those of other sites.
     */
    private static final String LIST = """
        with entries as materialized (%1$s),
        used as materialized (
            select t.tag, fold(t.tag) as folded, bool_and(d.site is not null) as elsewhere, min(d.listed_at) as since
              from entries d cross join unnest(d.tags) as t(tag) group by t.tag),
        spelled as materialized (select distinct on (folded) folded, tag from used order by folded, elsewhere, since, tag),
        collected as materialized (
            select distinct on (folded_collection) folded_collection as folded, collection
              from (select folded_collection, collection, min(listed_at) as since from entries
                     where collection is not null group by folded_collection, collection) named
             order by folded_collection, since, collection),
        -- What is replaced counts as what replaces it.
        term as materialized (
            select given_term, vocabulary, code, slug, label
              from current_terms(array(select t.term from entries d cross join unnest(d.terms) as t(term)))),
        asked_term as materialized (
            select upper(given.vocabulary) as facet, given.slug as asked, now.slug
              from vocabulary_term given
              join vocabulary_term now on now.vocabulary = given.vocabulary
               and now.code = coalesce(given.replaced_by, given.code)
             where given.vocabulary = 'theme' and given.slug = any(:themes)
                or given.vocabulary = 'audience' and given.slug = any(:audiences)
            union all
            select 'TERRITORY', given.slug, now.slug
              from territory given
              join territory now on now.code = coalesce(given.replaced_by, given.code)
             where given.slug = any(:territories)),
        place as materialized (
            select code, slug, label, within from territory
             where replaced_by is null
               and (code = any(array(select code from term where vocabulary = 'territory')) or slug in (select slug from asked_term where facet = 'TERRITORY'))),
        -- A document about a department concerns its region, and all that it contains.
        classified as materialized (
            select distinct d.id, upper(term.vocabulary) as facet, term.slug, term.label
              from entries d cross join unnest(d.terms) as t(term)
              join term on term.given_term = t.term and term.vocabulary <> 'territory'
            union all
            select distinct d.id, 'TERRITORY', other.slug, other.label
              from entries d cross join unnest(d.terms) as t(term)
              join term on term.given_term = t.term
              join place own on own.code = term.code
              join place other on other.code = own.code or other.code = any(own.within) or own.code = any(other.within)
             where term.vocabulary = 'territory'),
        of_terms as materialized (
            select c.id, bool_or(c.facet = 'THEME') as of_theme, bool_or(c.facet = 'AUDIENCE') as of_audience,
                   bool_or(c.facet = 'TERRITORY') as of_territory
              from classified c join asked_term a on a.facet = c.facet and a.slug = c.slug group by c.id),
        wanted as materialized (
            select array(select u.tag from used u
                          where u.folded in (select fold(asked) from unnest(cast(:tags as text[])) as asked)) as tags,
                   array(select fold(asked) from unnest(cast(:collections as text[])) as asked) as collections),
        matched as materialized (
            select d.*,
                   cardinality(cast(:kinds as text[])) = 0 or coalesce(d.kind, '') = any(:kinds) as of_kind,
                   cardinality(cast(:phases as text[])) = 0 or coalesce(d.phases && :phases, false) as of_phase,
                   cardinality(cast(:statuses as text[])) = 0 or coalesce(d.status = any(:statuses), false) as of_status,
                   cardinality(cast(:tags as text[])) = 0 or d.tags && wanted.tags as of_tag,
                   cardinality(cast(:themes as text[])) = 0 or coalesce(o.of_theme, false) as of_theme,
                   cardinality(cast(:audiences as text[])) = 0 or coalesce(o.of_audience, false) as of_audience,
                   cardinality(cast(:territories as text[])) = 0 or coalesce(o.of_territory, false) as of_territory,
                   cardinality(cast(:collections as text[])) = 0
                       or coalesce(d.folded_collection = any(wanted.collections), false) as of_collection,
                   cardinality(cast(:years as text[])) = 0 or coalesce(d.year = any(:years), false) as of_year,
                   cardinality(cast(:languages as text[])) = 0
                       or coalesce(d.language = any(:languages), false) as of_language
              from entries d cross join wanted left join of_terms o on o.id = d.id),
        judged as materialized (
            select m.*,
                   array_remove(array[
                       case when not of_kind then 'KIND' end, case when not of_phase then 'PHASE' end,
                       case when not of_status then 'STATUS' end, case when not of_theme then 'THEME' end,
                       case when not of_audience then 'AUDIENCE' end, case when not of_territory then 'TERRITORY' end,
                       case when not of_collection then 'COLLECTION' end, case when not of_tag then 'TAG' end,
                       case when not of_year then 'YEAR' end, case when not of_language then 'LANGUAGE' end],
                       null) as refusing
              from matched m),
        chosen as (select * from judged where refusing = '{}'),
        counted (facet, value, label, documents) as (
            select 'KIND', kind, null, count(*) filter (where refusing <@ '{KIND}')
              from judged where kind is not null group by kind
            union all
            select 'PHASE', phase, null, count(*) filter (where refusing <@ '{PHASE}')
              from judged cross join unnest(phases) as phase group by phase
            union all
            select 'STATUS', status, null, count(*) filter (where refusing <@ '{STATUS}')
              from judged where status is not null group by status
            union all
            select c.facet, c.slug, c.label, count(*) filter (where m.refusing <@ array[c.facet])
              from judged m join classified c on c.id = m.id group by c.facet, c.slug, c.label
            union all
            select 'COLLECTION', c.collection, null, count(*) filter (where m.refusing <@ '{COLLECTION}')
              from judged m join collected c on c.folded = m.folded_collection group by c.collection
            union all
            select 'TAG', s.tag, null, count(distinct m.id) filter (where m.refusing <@ '{TAG}')
              from judged m cross join unnest(m.tags) as t(tag)
              join used u on u.tag = t.tag join spelled s on s.folded = u.folded group by s.tag
            union all
            select 'YEAR', year, null, count(*) filter (where refusing <@ '{YEAR}')
              from judged where year is not null group by year
            union all
            select 'LANGUAGE', language, null, count(*) filter (where refusing <@ '{LANGUAGE}')
              from judged where language is not null group by language)
        select (select count(*) from chosen) as total,
               (select count(bytes) from chosen) as files,
               (select min(change)
                  from entries cross join unnest(array[opening_at, closing_at - interval '336 hours', closing_at]) as change
                 where change > :now) as next_change,
               (select coalesce(cast(sum(bytes) as bigint), 0) from chosen) as bytes,
               (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'asked', asked, 'value', value)), '[]')
                  from (select 'TAG' as facet, asked.tag as asked, s.tag as value
                          from unnest(cast(:tags as text[])) as asked(tag) join spelled s on s.folded = fold(asked.tag)
                        union all
                        select 'COLLECTION', asked.name, c.collection
                          from unnest(cast(:collections as text[])) as asked(name)
                          join collected c on c.folded = fold(asked.name)
                        union all
                        select a.facet, a.asked, a.slug from asked_term a) as spelling) as spellings,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'facet', facet, 'value', value, 'label', label, 'documents', documents)), '[]')
                  from counted) as counts,
               (select coalesce(jsonb_agg(jsonb_build_object('path', p.path, 'site', p.site, 'title', p.title, 'lead', p.lead,
                           'date', p.date, 'kind', p.kind,
                           'phases', coalesce(p.phases, '{}'), 'opens', p.opens, 'closes', p.closes,
                           'openingAt', p.opening_at, 'closingAt', p.closing_at,
                           'file', (select %2$s from media m
                                     where m.id = p.media_id and m.described and m.state = 'clean'))
                           order by p.place), '[]')
                  from (select p.*, row_number() over (order by case when :titles then fold(p.title) end, %3$s, %4$s) as place
                          from chosen p order by place limit :limit offset :offset) p) as entries
        """;

    /** By the kind of the list. */
    static final Map<PageKind, String> STATEMENTS =
            Map.of(PageKind.DOCUMENTS, list(DOCUMENTS), PageKind.SERVICES, list(SERVICES), PageKind.CALLS, list(CALLS));

    /** The services of the portal with those of other sites that its catalogue lists. */
    static final String SERVICES_OF_PORTAL = list(SERVICES + " union all " + SERVICES_OF_OTHER_SITES);

    private FacetedListSql() {}

    /**
     * Returns the published pages of a kind with the columns of all lists.
     *
     * @param facts table with their facts, as it is joined
     * @param own expressions of the columns that the list has
     */
    private static String rows(String kind, String facts, Map<String, String> own) {
        return """
            select p.id, p.path, p.date, p.listed_at, r.title, r.lead, r.tags, r.terms, %s
              from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
              left join %s
             where p.kind = '%s'\
            """.formatted(columns(own), facts, kind);
    }

    private static String columns(Map<String, String> own) {
        return COLUMNS.entrySet().stream()
                .map(column -> requireNonNullElse(own.get(column.getKey()), "cast(null as " + column.getValue() + ")")
                        + " as "
                        + column.getKey())
                .collect(joining(", "));
    }

    private static String list(String entries) {
        return LIST.formatted(entries, PageRecords.MEDIA_OBJECT, BY_STATUS, Pages.NEWEST_FIRST);
    }
}
