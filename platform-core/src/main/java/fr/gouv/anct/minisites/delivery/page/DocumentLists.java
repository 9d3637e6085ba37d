package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.document.ListFacet;
import fr.gouv.anct.minisites.document.ListFilter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the library of the current tenant: one page of its documents and its facets, in one statement. */
@Repository
@RowScope(RowOwner.TENANT)
class DocumentLists {

    static final int DOCUMENTS_PER_PAGE = 12;

    /** Language of a file that does not declare another one; the regions of a language are one value. */
    private static final String FRENCH = "fr";

    /**
     * The count of each value ignores the selection in its own facet: one sees what another value would add. Of
     * spellings of a tag that differ by case and accents alone, the one that was used first stands for all.
     */
    private static final String LIBRARY = """
        with documents as materialized (
            select p.id, p.path, p.date, p.listed_at, r.title, r.lead, r.tags, f.kind, f.media_id,
                   cast(extract(year from p.date) as text) as year, lower(split_part(coalesce(m.language, '%s'), '-', 1)) as language
              from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
              left join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
              left join media m on m.tenant_id = p.tenant_id and m.id = f.media_id
             where p.kind = 'document'),
        used as materialized (
            select t.tag, fold(t.tag) as folded, min(d.listed_at) as since
              from documents d cross join unnest(d.tags) as t(tag) group by t.tag),
        spelled as materialized (select distinct on (folded) folded, tag from used order by folded, since, tag),
        wanted as materialized (
            select array(select u.tag from used u
                          where u.folded in (select fold(asked) from unnest(cast(:tags as text[])) as asked)) as tags),
        matched as materialized (
            select d.*,
                   cardinality(cast(:kinds as text[])) = 0 or coalesce(d.kind, '') = any(:kinds) as of_kind,
                   cardinality(cast(:tags as text[])) = 0 or d.tags && wanted.tags as of_tag,
                   cardinality(cast(:years as text[])) = 0 or d.year = any(:years) as of_year,
                   cardinality(cast(:languages as text[])) = 0 or d.language = any(:languages) as of_language
              from documents d cross join wanted),
        chosen as (select * from matched where of_kind and of_tag and of_year and of_language),
        counted (facet, value, documents) as (
            select 'KIND', kind, count(*) filter (where of_tag and of_year and of_language)
              from matched where kind is not null group by kind
            union all
            select 'TAG', s.tag, count(distinct m.id) filter (where m.of_kind and m.of_year and m.of_language)
              from matched m cross join unnest(m.tags) as t(tag)
              join used u on u.tag = t.tag join spelled s on s.folded = u.folded group by s.tag
            union all
            select 'YEAR', year, count(*) filter (where of_kind and of_tag and of_language) from matched group by year
            union all
            select 'LANGUAGE', language, count(*) filter (where of_kind and of_tag and of_year)
              from matched group by language)
        select (select count(*) from chosen) as total,
               (select coalesce(jsonb_agg(jsonb_build_object('asked', asked.tag, 'tag', s.tag)), '[]')
                  from unnest(cast(:tags as text[])) as asked(tag) join spelled s on s.folded = fold(asked.tag)) as spellings,
               (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'documents', documents)), '[]')
                  from counted) as counts,
               (select coalesce(jsonb_agg(jsonb_build_object('path', p.path, 'title', p.title, 'lead', p.lead,
                           'date', p.date, 'kind', p.kind,
                           'file', (select %s from media m
                                     where m.id = p.media_id and m.described and m.state = 'clean'))
                           order by p.place), '[]')
                  from (select p.*, row_number() over (order by case when :titles then fold(p.title) end, %s) as place
                          from chosen p order by place limit :limit offset :offset) p) as documents
        """.formatted(FRENCH, PageRecords.MEDIA_OBJECT, Pages.NEWEST_FIRST);

    private final DatabaseClient database;
    private final RowMappers rows;

    DocumentLists(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * One page of the library.
     *
     * @param total number of documents that the filter admits
     * @param spellings of the selected tags that some document has
     * @param counts of every value that some document has, also of those that the filter excludes
     */
    record Library(int total, List<Spelling> spellings, List<Count> counts, List<Document> documents) {}

    /** The spelling of a tag in links, whatever the one that was asked for. */
    record Spelling(String asked, String tag) {}

    /** The number of documents with a value of a facet. {@code value} of a kind: the name of its constant. */
    record Count(ListFacet facet, String value, long documents) {}

    /** A document of the library. */
    record Document(
            String path,
            String title,
            @Nullable String lead,
            LocalDate date,
            @Nullable String kind,
            @Nullable RelatedMedia file) {}

    /** @param number of the page, from 1 */
    Mono<Library> library(ListFilter filter, int number) {
        return database.sql(LIBRARY)
                .bind("kinds", kinds(filter))
                .bind("tags", values(filter, ListFacet.TAG))
                .bind("years", values(filter, ListFacet.YEAR))
                .bind("languages", values(filter, ListFacet.LANGUAGE))
                .bind("titles", filter.byTitle())
                .bind("limit", DOCUMENTS_PER_PAGE)
                .bind("offset", (number - 1) * DOCUMENTS_PER_PAGE)
                .map(rows.of(Library.class))
                .one();
    }

    private static String[] kinds(ListFilter filter) {
        List<String> slugs = filter.values(ListFacet.KIND);
        return Arrays.stream(DocumentFacts.Kind.values())
                .filter(kind -> slugs.contains(kind.slug()))
                .map(DocumentFacts.Kind::name)
                .toArray(String[]::new);
    }

    private static String[] values(ListFilter filter, ListFacet facet) {
        return filter.values(facet).toArray(String[]::new);
    }
}
