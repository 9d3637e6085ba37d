package fr.gouv.anct.minisites.content.check;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.DisplayedListing;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.PageRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds empty lists among those that pages of the current tenant show, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class DisplayedListings {

    /**
     * Selects pages as {@code delivery.page.ListingSql} does: lists of articles and of recent pages exclude the page
     * itself, lists of a branch include it. For each tag the pages that carry it are read once, whatever the number of
     * lists: it suffices to know two of them, if there are two. All pages carry the empty tag. Tags are not read when
     * no list filters by tag; pages are not read when no list covers the whole site.
     */
    private static final String EMPTY = """
        with wanted as (
            select * from unnest(:pages, :selections, :bases, :tags) with ordinality as w(page, selection, base, tag, number)),
        borne as materialized (
            select p.kind, '' as tag, min(cast(p.id as text)) as least, max(cast(p.id as text)) as greatest
              from page p
             where p.kind in ('article', 'page', 'document') and p.path <> '/' and p.published_revision is not null
               and exists (select from wanted where selection in ('ARTICLES', 'DOCUMENTS', 'PAGES', 'ANY') and fold(tag) = '')
             group by p.kind
            union all
            select p.kind, t.tag, min(cast(p.id as text)), max(cast(p.id as text))
              from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
             cross join unnest(r.tags) as t(tag)
             where p.kind in ('article', 'page', 'document') and p.path <> '/'
               and exists (select from wanted where selection in ('ARTICLES', 'DOCUMENTS', 'PAGES', 'ANY') and fold(tag) <> '')
             group by p.kind, t.tag),
        listed as materialized (
            select kind, fold(tag) as tag, min(least) as least, max(greatest) as greatest
              from borne group by kind, fold(tag))
        select w.number from wanted w
         where not exists (
               select from listed l
                where l.tag = fold(w.tag)
                  and (l.kind = 'article' and w.selection in ('ARTICLES', 'ANY')
                       or l.kind = 'document' and w.selection = 'DOCUMENTS'
                       or l.kind = 'page' and w.selection in ('PAGES', 'ANY'))
                  and (l.least <> cast(w.page as text) or l.greatest <> cast(w.page as text)))
           and not exists (
               select from page base
                 join page p on p.path collate "C" > rtrim(base.path, '/') || '/'
                            and p.path collate "C" < rtrim(base.path, '/') || '0'
                where w.selection in ('CHILDREN', 'BRANCH') and base.id = w.base
                  and p.date is null and p.kind <> 'section' and p.path <> '/' and p.published_revision is not null
                  and length(regexp_replace(substr(p.path, length(rtrim(base.path, '/')) + 2), '[^/]', '', 'g'))
                      <= case w.selection when 'BRANCH' then 1 else 0 end)
        """;

    private final DatabaseClient database;

    DisplayedListings(DatabaseClient database) {
        this.database = database;
    }

    /** Returns the lists that pages show, in their own blocks and in those of the sections that they show. */
    static List<DisplayedListing> of(Map<UUID, Revision> revisions, Map<UUID, Revision> sections) {
        return revisions.entrySet().stream()
                .flatMap(page -> withSections(page.getValue(), sections)
                        .flatMap(revision -> BlockReferences.of(revision.body()).listings().stream())
                        .map(listing -> new DisplayedListing(page.getKey(), listing)))
                .distinct()
                .toList();
    }

    private static Stream<Revision> withSections(Revision revision, Map<UUID, Revision> sections) {
        return Stream.concat(
                Stream.of(revision),
                SharedSection.shown(revision.body()).stream()
                        .map(block -> sections.get(block.section().id()))
                        .filter(Objects::nonNull)
                        .distinct());
    }

    /** Returns those of the lists in which visitors see nothing. */
    Mono<Set<DisplayedListing>> empty(List<DisplayedListing> lists) {
        return lists.isEmpty()
                ? Mono.just(Set.of())
                : database.sql(EMPTY)
                        .bind(
                                "pages",
                                lists.stream().map(DisplayedListing::page).toArray(UUID[]::new))
                        .bind(
                                "selections",
                                texts(lists, listing -> listing.selection().name()))
                        .bind(
                                "bases",
                                lists.stream().map(DisplayedListings::base).toArray(UUID[]::new))
                        .bind("tags", texts(lists, listing -> requireNonNullElse(listing.tag(), "")))
                        .mapValue(Long.class)
                        .all()
                        .map(number -> lists.get(number.intValue() - 1))
                        .collect(Collectors.toSet());
    }

    private static String[] texts(List<DisplayedListing> lists, Function<Listing, String> text) {
        return lists.stream().map(list -> text.apply(list.listing())).toArray(String[]::new);
    }

    private static UUID base(DisplayedListing list) {
        PageRef base = list.listing().of();
        return base == null ? list.page() : base.id();
    }
}
