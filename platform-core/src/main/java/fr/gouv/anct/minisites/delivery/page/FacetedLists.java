package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
     * @param nextChange when the status of a call of the whole list changes, or it begins to end soon; null where none does
     * @param files number of them with a file that visitors can get
     * @param bytes size of these files
     * @param spellings of the selected tags and collections that some entry has, and of the selected terms
     * @param counts of every value that some entry has, also of those that the filter excludes
     */
    record Result(
            int total,
            @Nullable Instant nextChange,
            int files,
            long bytes,
            List<Spelling> spellings,
            List<Count> counts,
            List<Entry> entries) {}

    /** The value in links, whatever the one that was asked for: another spelling of a tag or a collection, a term that was replaced. */
    record Spelling(ListFacet facet, String asked, String value) {}

    /**
     * The number of entries with a value of a facet.
     *
     * @param value of a kind, a phase or a status: the name of its constant
     * @param label of a term of a vocabulary, null for other values
     */
    record Count(ListFacet facet, String value, @Nullable String label, long documents) {}

    /**
     * A page of a list.
     *
     * @param site of a page of another site
     * @param kind name of its constant
     * @param phases names of their constants, of a service
     * @param opens first day of a service
     * @param closes last day of a service
     * @param openingAt when a call opens
     * @param closingAt when a call closes
     */
    record Entry(
            String path,
            @Nullable UUID site,
            String title,
            @Nullable String lead,
            LocalDate date,
            @Nullable String kind,
            List<String> phases,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable Instant openingAt,
            @Nullable Instant closingAt,
            @Nullable RelatedMedia file) {}

    /**
     * Returns one page of a list.
     *
     * @param list its kind
     * @param number of the page, from 1
     * @param now at which the page is shown
     */
    Mono<Result> find(PageKind list, ListFilter filter, int number, Instant now) {
        return find(requireNonNull(FacetedListSql.STATEMENTS.get(list)), list, filter, number, now);
    }

    /** Returns one page of the catalogue of the current tenant, the portal, with the services of other sites that it lists. */
    Mono<Result> findServicesOfPortal(ListFilter filter, int number, Instant now) {
        return find(FacetedListSql.SERVICES_OF_PORTAL, PageKind.SERVICES, filter, number, now);
    }

    private Mono<Result> find(String statement, PageKind list, ListFilter filter, int number, Instant now) {
        return database.sql(statement)
                .bind("now", now)
                .bind("kinds", FacetCodes.of(list).stored(filter, ListFacet.KIND))
                .bind("phases", FacetCodes.of(list).stored(filter, ListFacet.PHASE))
                .bind("statuses", FacetCodes.of(list).stored(filter, ListFacet.STATUS))
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
