package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads and shows the filters of the media library, which are parameters of its URL. */
final class LibraryFilters {

    private static final String WORDS = "mots";
    private static final String FILTER = "type";
    private static final String VIEW = "vue";
    private static final String TABLE = "liste";
    private static final int SIZE = 24;

    private LibraryFilters() {}

    /** Returns the query of a request; words and a filter search all folders. */
    static MediaQuery query(AdmittedRequest request, Optional<UUID> folder) {
        String words = request.query(WORDS).orElse(null);
        MediaQuery.Filter filter =
                ListUrl.query(request, FILTER, MediaQuery.Filter.class).orElse(MediaQuery.Filter.ALL);
        boolean searching = words != null || filter != MediaQuery.Filter.ALL;
        return new MediaQuery(words, filter, folder.orElse(null), searching, request.page(), SIZE);
    }

    /** Whether the table is requested instead of the grid. */
    static boolean table(AdmittedRequest request) {
        return request.query(VIEW).filter(TABLE::equals).isPresent();
    }

    /** Returns the URL of the list with its filters, as a table or as a grid. */
    static ListUrl url(Tenant site, MediaQuery query, boolean table) {
        return new ListUrl(
                Paths.FILES.link(site),
                Map.of(
                        WORDS,
                        Optional.ofNullable(query.words()).orElse(""),
                        FILTER,
                        code(query.filter()),
                        LibraryListResource.FOLDER,
                        Optional.ofNullable(query.folder()).map(UUID::toString).orElse(""),
                        VIEW,
                        table ? TABLE : ""));
    }

    /** Returns the value of the parameter for a filter; empty for all files. */
    private static String code(MediaQuery.Filter filter) {
        return filter == MediaQuery.Filter.ALL ? "" : ListUrl.code(filter);
    }

    /** Returns the filters; a filtered list covers all folders. */
    static Filters of(AdmittedRequest request, ListUrl url, MediaQuery query) {
        List<Option> options = Arrays.stream(MediaQuery.Filter.values())
                .map(filter -> new Option(code(filter), request.message("library.filter." + ListUrl.code(filter))))
                .toList();
        return new Filters(
                url,
                List.of(new Filters.Choice(FILTER, request.message("library.filter"), code(query.filter()), options)),
                new Filters.Words(
                        WORDS,
                        request.message("library.search"),
                        Optional.ofNullable(query.words()).orElse("")),
                query.everywhere());
    }
}
