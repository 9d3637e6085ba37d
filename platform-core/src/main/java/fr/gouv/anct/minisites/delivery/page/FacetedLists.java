package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads the lists of pages with facts of the current tenant, such as its library: one page of a list and its facets, in
 * one statement.
 */
@Repository
@RowScope(RowOwner.TENANT)
class FacetedLists {

    static final int ENTRIES_PER_PAGE = 12;

    /** Language of a file that does not declare another one; the regions of a language are one value. */
    private static final String FRENCH = "fr";

    /** The documents of the site. */
    private static final String DOCUMENTS = """
        select p.id, p.path, p.date, p.listed_at, r.title, r.lead, r.tags, r.terms, f.kind, f.media_id,
               f.collection, fold(f.collection) as folded_collection,
               case when m.described and m.state = 'clean' then m.size end as bytes,
               cast(extract(year from p.date) as text) as year, lower(split_part(coalesce(m.language, '%s'), '-', 1)) as language,
               cast(null as text[]) as phases, cast(null as date) as opens, cast(null as date) as closes
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
          left join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
          left join media m on m.tenant_id = p.tenant_id and m.id = f.media_id
         where p.kind = 'document'\
        """.formatted(FRENCH);

    /** The services of the site. */
    private static final String SERVICES = """
        select p.id, p.path, p.date, p.listed_at, r.title, r.lead, r.tags, r.terms, f.kind, cast(null as uuid) as media_id,
               cast(null as text) as collection, cast(null as text) as folded_collection,
               cast(null as bigint) as bytes, cast(null as text) as year, cast(null as text) as language,
               f.phases, f.opens, f.closes
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
          left join service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
         where p.kind = 'service'\
        """;

    /**
     * The count of each value ignores the selection in its own facet: one sees what another value would add. Of
     * spellings of a tag or a collection that differ by case and accents alone, the one that was used first stands for
     * all.
     */
    private static final String LIST = """
        with entries as materialized (%1$s),
        used as materialized (
            select t.tag, fold(t.tag) as folded, min(d.listed_at) as since
              from entries d cross join unnest(d.tags) as t(tag) group by t.tag),
        spelled as materialized (select distinct on (folded) folded, tag from used order by folded, since, tag),
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
            select 'TERRITORY', slug, slug from territory where slug = any(:territories) and replaced_by is null),
        place as materialized (
            select code, slug, label, within from territory
             where replaced_by is null
               and (code = any(array(select code from term where vocabulary = 'territory')) or slug = any(:territories))),
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
                       case when not of_theme then 'THEME' end,
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
               (select coalesce(jsonb_agg(jsonb_build_object('path', p.path, 'title', p.title, 'lead', p.lead,
                           'date', p.date, 'kind', p.kind,
                           'phases', coalesce(p.phases, '{}'), 'opens', p.opens, 'closes', p.closes,
                           'file', (select %2$s from media m
                                     where m.id = p.media_id and m.described and m.state = 'clean'))
                           order by p.place), '[]')
                  from (select p.*, row_number() over (order by case when :titles then fold(p.title) end, %3$s) as place
                          from chosen p order by place limit :limit offset :offset) p) as entries
        """;

    private static final Map<PageKind, String> STATEMENTS =
            Map.of(PageKind.DOCUMENTS, list(DOCUMENTS), PageKind.SERVICES, list(SERVICES));

    private static String list(String entries) {
        return LIST.formatted(entries, PageRecords.MEDIA_OBJECT, Pages.NEWEST_FIRST);
    }

    private final DatabaseClient database;
    private final RowMappers rows;

    FacetedLists(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * One page of a list.
     *
     * @param total number of entries that the filter admits
     * @param files number of them with a file that visitors can get
     * @param bytes size of these files
     * @param spellings of the selected tags and collections that some entry has, and of the selected terms
     * @param counts of every value that some entry has, also of those that the filter excludes
     */
    record Result(
            int total, int files, long bytes, List<Spelling> spellings, List<Count> counts, List<Entry> entries) {}

    /** The value in links, whatever the one that was asked for: another spelling of a tag or a collection, a term that was replaced. */
    record Spelling(ListFacet facet, String asked, String value) {}

    /**
     * The number of entries with a value of a facet.
     *
     * @param value of a kind or a phase: the name of its constant
     * @param label of a term of a vocabulary, null for other values
     */
    record Count(ListFacet facet, String value, @Nullable String label, long documents) {}

    /**
     * A page of a list.
     *
     * @param kind name of its constant
     * @param phases names of their constants, of a service
     * @param opens first day of a service
     * @param closes last day of a service
     */
    record Entry(
            String path,
            String title,
            @Nullable String lead,
            LocalDate date,
            @Nullable String kind,
            List<String> phases,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable RelatedMedia file) {}

    /**
     * Returns one page of a list.
     *
     * @param list its kind
     * @param number of the page, from 1
     */
    Mono<Result> find(PageKind list, ListFilter filter, int number) {
        return database.sql(requireNonNull(STATEMENTS.get(list)))
                .bind("kinds", FacetCodes.of(list).stored(filter, ListFacet.KIND))
                .bind("phases", FacetCodes.of(list).stored(filter, ListFacet.PHASE))
                .bind("tags", values(filter, ListFacet.TAG))
                .bind("themes", values(filter, ListFacet.THEME))
                .bind("audiences", values(filter, ListFacet.AUDIENCE))
                .bind("territories", values(filter, ListFacet.TERRITORY))
                .bind("collections", values(filter, ListFacet.COLLECTION))
                .bind("years", values(filter, ListFacet.YEAR))
                .bind("languages", values(filter, ListFacet.LANGUAGE))
                .bind("titles", filter.byTitle())
                .bind("limit", ENTRIES_PER_PAGE)
                .bind("offset", (number - 1) * ENTRIES_PER_PAGE)
                .map(rows.of(Result.class))
                .one();
    }

    private static String[] values(ListFilter filter, ListFacet facet) {
        return filter.values(facet).toArray(String[]::new);
    }
}
