package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.EmbedUrl;
import fr.gouv.anct.minisites.content.block.HasEmbed;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Reads the published articles of a site for its list and feed, all its pages for the site maps, and its embedded
 * hosts. One statement each.
 */
@Repository
@RowScope(RowOwner.TENANT)
class SiteLists {

    static final int ARTICLES_PER_PAGE = 9;
    private static final int ARTICLES_IN_FEED = 20;
    /** Maximum number of tags shown, the selected one and the most used: each is a link on every page of the list. */
    private static final int TAGS_SHOWN = 200;

    private static final String ARTICLES =
            """
            with articles as (
                select p.path, p.date, p.listed_at, p.id, r.title, r.lead, r.tags, r.image
                  from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                 where p.kind = 'article'),
            used as (select t as tag, min(listed_at) as since, count(*) as times from articles, unnest(tags) t group by t),
            themes as (select distinct on (fold(tag)) tag, sum(times) over (partition by fold(tag)) as times
                         from used order by fold(tag), since, tag),
            spelled as (select array_agg(tag) as tags from used where fold(tag) = fold(cast(:tag as text))),
            chosen as (select a.* from articles a, spelled s where cast(:tag as text) is null or a.tags && s.tags)
            select (select count(*) from chosen) as total,
                   (select coalesce(array_agg(tag order by times desc, tag), '{}') from (
                       select tag, times from themes
                        order by fold(tag) is not distinct from fold(cast(:tag as text)) desc, times desc, tag
                        limit :tags) most) as tags,
                   (select tag from themes where fold(tag) = fold(cast(:tag as text))) as theme,
                   (select coalesce(jsonb_agg(jsonb_build_object('path', p.path,
                               'title', p.title, 'lead', p.lead, 'date', p.date, 'tags', p.tags,
                               'image', (select %s from media m
                                          where m.id = p.image and m.described and m.state = 'clean'))
                               order by %s), '[]')
                      from (select * from chosen p order by %s limit :limit offset :offset) p) as articles
            """.formatted(PageRecords.MEDIA_OBJECT, Pages.NEWEST_FIRST, Pages.NEWEST_FIRST);

    /** Order of the site map: pages by position, those of generated lists newest first. */
    private static final String TREE_ORDER = """
        case when p.date is null then p.position end, p.date desc nulls first,
                  case when p.date is not null then p.listed_at end desc, p.path\
        """;

    private static final String PAGES = """
        select jsonb_build_object('what', 'page', 'id', p.id, 'path', p.path, 'kind', p.kind,
                   'position', p.position, 'title', coalesce(r.navigation_title, r.title)) as related
          from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where p.kind <> 'section'
         order by %s
        """.formatted(TREE_ORDER);

    private static final String PUBLISHED = """
        (select p.path, p.published_at as changed from page p
          where p.published_revision is not null and p.kind <> 'section'
          order by %s)
        union all
        select '/budget', b.changed_at from published_budget b
         where b.updated_on is not null
           and not exists (select from page p where p.path = '/budget' and p.published_revision is not null)
        """.formatted(TREE_ORDER);

    /** Blocks that embed content of another site, with distinct URLs only: few of them. */
    private static final String EMBEDDING = """
        select distinct on (block -> 'type', block -> 'source', block -> 'link') block
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         cross join jsonb_path_query(r.body, '$[*] ? (@.type == "video" || @.type == "embed" || @.type == "map")') as block
         where p.published_revision is not null
        """;

    private static final Set<String> EMBEDDING_TYPES = Set.of("video", "embed", "map");

    private final DatabaseClient database;
    private final RowMappers rows;
    private final BlockCodec blocks;

    SiteLists(DatabaseClient database, RowMappers rows, BlockCodec blocks) {
        this.database = database;
        this.rows = rows;
        this.blocks = blocks;
    }

    /**
     * One page of the list of articles.
     *
     * @param total number of articles
     * @param tags those in use, the most used where there are many; of spellings that differ by case and accents alone,
     *     the one that was used first
     * @param theme the requested tag, in its spelling among them; null when it is not in use
     */
    record Articles(int total, List<String> tags, @Nullable String theme, List<Article> articles) {

        Articles {
            tags = inFrenchOrder(tags);
        }
    }

    /** An article of the list. */
    record Article(
            String path,
            String title,
            @Nullable String lead,
            LocalDate date,
            List<String> tags,
            @Nullable RelatedMedia image) {}

    Mono<Articles> articles(@Nullable String tag, int number) {
        return articles(tag, ARTICLES_PER_PAGE, (number - 1) * ARTICLES_PER_PAGE);
    }

    /** Sorts in French alphabetical order, É beside E: the database sorts by code points. */
    static List<String> inFrenchOrder(List<String> tags) {
        return tags.stream().sorted(Collator.getInstance(Locale.FRENCH)).toList();
    }

    /** Returns the most recent articles, for the feed. */
    Mono<Articles> recent() {
        return articles(null, ARTICLES_IN_FEED, 0);
    }

    private Mono<Articles> articles(@Nullable String tag, int limit, int offset) {
        return database.sql(ARTICLES)
                .bind("tag", Parameter.fromOrEmpty(tag, String.class))
                .bind("tags", TAGS_SHOWN)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(rows.of(Articles.class))
                .one();
    }

    /** Returns the number of published pages. */
    Mono<Long> count() {
        return database.sql("select count(*) from page where published_revision is not null and kind <> 'section'")
                .mapValue(Long.class)
                .one();
    }

    /** Returns every published page, in tree order, the newest articles first. */
    Mono<List<RelatedPage>> pages() {
        return database.sql(PAGES)
                .map(row -> Jsonb.read(row, "related", RelatedPage.class))
                .all()
                .collectList();
    }

    /** Returns every published page with its time of publication, in tree order. */
    Mono<List<PublishedPath>> published() {
        return database.sql(PUBLISHED).map(rows.of(PublishedPath.class)).all().collectList();
    }

    /** Whether published pages with these block types may embed content of another site. */
    static boolean mayEmbed(Set<String> blockTypes) {
        return !Collections.disjoint(blockTypes, EMBEDDING_TYPES);
    }

    /** Returns the hosts of other sites that published pages embed content of, in lower case. */
    Mono<Set<String>> embeddedHosts() {
        return database.sql(EMBEDDING)
                .map(row -> blocks.read(Jsonb.MAPPER.createArrayNode().add(Jsonb.read(row, "block", JsonNode.class))))
                .all()
                .flatMapIterable(found -> found)
                .ofType(HasEmbed.class)
                .flatMap(block -> Mono.justOrEmpty(block.embedded()))
                .map(EmbedUrl::host)
                .collect(Collectors.toSet());
    }
}
