package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.reference.PageRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.Parameter;

/** SQL of the lists that the blocks of one page show, part of the page's second statement. */
final class ListingSql {

    /**
     * One query per kind of list; kinds without a request are not executed. The spellings of a tag are read first: each
     * tag of the site is folded once, not once per page with it, and only if a list filters by tag. The paths below a
     * page sort, byte by byte, between its slash and the next character, a zero. Lists of articles and of recent pages
     * exclude the page itself; the list of a branch includes it, as its children stand under it.
     */
    static final String SQL = """
        with used as materialized (
            select tag, fold(tag) as folded from (
                select distinct t.tag
                  from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                 cross join unnest(r.tags) as t(tag)
                 where p.kind in ('article', 'page', 'document')) spelled),
        wanted as materialized (
            select w.*, case when w.tag <> '' then array(select u.tag from used u where u.folded = fold(w.tag)) end as tags
              from unnest(:selections, :tags, :listed, :mosts) with ordinality as w(selection, tag, page, most, list))
        select wanted.list, a.* from wanted cross join lateral (
               select p.path, p.date, r.title, r.lead, r.description, r.image
                 from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                where wanted.selection = 'ARTICLES' and p.kind = 'article'
                  and p.id is distinct from cast(:self as uuid) and (wanted.tags is null or r.tags && wanted.tags)
                order by %1$s limit wanted.most) a
        union all
        select wanted.list, a.* from wanted cross join lateral (
               select p.path, p.date, r.title, r.lead, r.description, r.image
                 from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                where wanted.selection = 'DOCUMENTS' and p.kind = 'document'
                  and p.id is distinct from cast(:self as uuid) and (wanted.tags is null or r.tags && wanted.tags)
                order by %1$s limit wanted.most) a
        union all
        select wanted.list, a.* from wanted cross join lateral (
               select p.path, coalesce(p.date, cast(p.published_at at time zone 'Europe/Paris' as date)) as date,
                      r.title, r.lead, r.description, r.image
                 from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                where wanted.selection in ('PAGES', 'ANY') and p.path <> '/'
                  and (p.kind = 'page' or (p.kind = 'article' and wanted.selection = 'ANY'))
                  and p.id is distinct from cast(:self as uuid) and (wanted.tags is null or r.tags && wanted.tags)
                order by 2 desc, p.listed_at desc, p.id limit wanted.most) a
        union all
        select wanted.list, a.* from wanted
          join page base on base.id = wanted.page
         cross join lateral (
               select p.path, p.date, r.title, r.lead, r.description, r.image
                 from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                where wanted.selection in ('CHILDREN', 'BRANCH') and p.date is null and p.kind <> 'section' and p.path <> '/'
                  and p.path collate "C" > rtrim(base.path, '/') || '/'
                  and p.path collate "C" < rtrim(base.path, '/') || '0'
                  and length(regexp_replace(substr(p.path, length(rtrim(base.path, '/')) + 2), '[^/]', '', 'g'))
                      <= case wanted.selection when 'BRANCH' then 1 else 0 end
                order by p.position, p.path limit wanted.most) a
        """.formatted(Pages.NEWEST_FIRST);

    private ListingSql() {}

    /** Returns the parameters of the first {@link Listing#MOST_OF_PAGE} lists; further ones stay empty. */
    static Map<String, Object> parameters(PageDependencies dependencies) {
        List<Listing> listings = dependencies.references().listings().stream()
                .limit(Listing.MOST_OF_PAGE)
                .toList();
        return Map.of(
                "selections",
                listings.stream().map(listing -> listing.selection().name()).toArray(String[]::new),
                "tags",
                listings.stream()
                        .map(listing -> requireNonNullElse(listing.tag(), ""))
                        .toArray(String[]::new),
                "listed",
                listings.stream().map(listing -> top(listing, dependencies)).toArray(UUID[]::new),
                "mosts",
                listings.stream().map(Listing::count).toArray(Integer[]::new),
                "self",
                Parameter.fromOrEmpty(dependencies.page(), UUID.class));
    }

    /** Returns the root of a list: the page itself by default, as only pages have blocks. */
    private static UUID top(Listing listing, PageDependencies dependencies) {
        PageRef page = listing.of();
        return page == null ? requireNonNull(dependencies.page()) : page.id();
    }
}
