package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the screen of the media library from a query's result. */
@Component
class LibraryScreenFactory {

    static final String WORDS = "mots";
    static final String FILTER = "type";
    private static final String VIEW = "vue";
    private static final String TABLE = "liste";
    private static final int THUMBNAIL = 240;

    private final LibraryFileLabels labels;
    private final MediaProperties properties;
    private final Messages messages;

    LibraryScreenFactory(LibraryFileLabels labels, MediaProperties properties, Messages messages) {
        this.labels = labels;
        this.properties = properties;
        this.messages = messages;
    }

    LibraryScreen list(
            AdmittedRequest request, MediaQuery query, FolderTree tree, ResultPage<LibraryFile> results, long weight) {
        boolean table = request.query(VIEW).filter(TABLE::equals).isPresent();
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        UUID folder = query.folder();
        Tenant site = request.site();
        ListUrl grid = address(site, query, false);
        ListUrl list = address(site, query, true);
        return new LibraryScreen(
                writes ? upload(site, folder) : null,
                trail(site, tree, folder),
                query.everywhere() ? List.of() : links(site, tree.in(folder)),
                writes
                        ? LibraryUrls.library(site) + "/dossiers/nouveau" + (folder == null ? "" : "?dans=" + folder)
                        : null,
                writes && folder != null ? LibraryUrls.folder(site, folder) : null,
                weight,
                properties.quota().toBytes(),
                filters((table ? list : grid).without(LibraryUrls.IN), query),
                results.total(),
                table
                        ? List.of()
                        : results.items().stream().map(file -> tile(site, file)).toList(),
                table ? table(site, results.items()) : null,
                List.of(
                        new PageLink(messages.get("library.view.grid"), first(grid, results), false, !table),
                        new PageLink(messages.get("library.view.list"), first(list, results), false, table)),
                empty(query),
                (table ? list : grid).pagination(results));
    }

    private static String first(ListUrl url, ResultPage<LibraryFile> results) {
        return url.pagination(results).pages().getFirst();
    }

    private static ListUrl address(Tenant site, MediaQuery query, boolean table) {
        return new ListUrl(
                LibraryUrls.library(site),
                Map.of(
                        WORDS,
                        Optional.ofNullable(query.words()).orElse(""),
                        FILTER,
                        query.filter() == MediaQuery.Filter.ALL
                                ? ""
                                : query.filter().code(),
                        LibraryUrls.IN,
                        Optional.ofNullable(query.folder()).map(UUID::toString).orElse(""),
                        VIEW,
                        table ? TABLE : ""),
                "",
                false);
    }

    LibraryScreen.UploadForm upload(Tenant site, @Nullable UUID folder) {
        String accept = Arrays.stream(MediaFormat.values())
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(","));
        return new LibraryScreen.UploadForm(
                LibraryUrls.library(site, folder),
                accept,
                labels.limits(),
                properties.heaviest(),
                properties.filesAtOnce());
    }

    private List<PageLink> trail(Tenant site, FolderTree tree, @Nullable UUID folder) {
        return links(site, tree.trail(folder));
    }

    private static List<PageLink> links(Tenant site, List<Folder> folders) {
        return folders.stream()
                .map(folder -> new PageLink(folder.name(), LibraryUrls.library(site, folder.id()), false, false))
                .toList();
    }

    /** Returns the filters; a filtered list covers all folders. */
    private Filters filters(ListUrl url, MediaQuery query) {
        List<Option> options = Arrays.stream(MediaQuery.Filter.values())
                .map(filter -> new Option(
                        filter == MediaQuery.Filter.ALL ? "" : filter.code(),
                        messages.get("library.filter." + filter.code())))
                .toList();
        String chosen =
                query.filter() == MediaQuery.Filter.ALL ? "" : query.filter().code();
        return new Filters(
                url,
                List.of(new Filters.Choice(FILTER, messages.get("library.filter"), chosen, options)),
                new Filters.Words(
                        WORDS,
                        messages.get("library.search"),
                        Optional.ofNullable(query.words()).orElse("")),
                query.everywhere());
    }

    private LibraryScreen.Tile tile(Tenant site, LibraryFile file) {
        return new LibraryScreen.Tile(
                file.description().title(),
                LibraryUrls.medium(site, file.id()),
                thumbnail(site, file),
                labels.facts(file),
                labels.badge(file));
    }

    private static @Nullable String thumbnail(Tenant site, LibraryFile file) {
        return file.seen() && file.state() == LibraryFile.State.CLEAN
                ? LibraryUrls.file(site, file.id(), THUMBNAIL)
                : null;
    }

    private TableView table(Tenant site, List<LibraryFile> media) {
        return new TableView(
                "media",
                messages.get("library.caption"),
                List.of(
                        new TableColumn(messages.get("library.column.title")),
                        new TableColumn(messages.get("library.column.facts")),
                        new TableColumn(messages.get("library.column.added")),
                        new TableColumn(messages.get("library.column.used")),
                        new TableColumn(messages.get("library.column.state"))),
                media.stream().map(file -> row(site, file)).toList());
    }

    private TableRow row(Tenant site, LibraryFile file) {
        return TableRow.of(
                Cell.link(file.description().title(), LibraryUrls.medium(site, file.id()))
                        .withDetail(file.name()),
                Cell.text(labels.facts(file)),
                Cell.moment(file.createdAt()),
                Cell.text(messages.get(file.used() ? "library.used.yes" : "library.used.no")),
                Optional.ofNullable(labels.badge(file))
                        .map(Cell::badge)
                        .orElseGet(() -> Cell.text(messages.get("library.ready"))));
    }

    private EmptyState empty(MediaQuery query) {
        String key = query.everywhere()
                ? "library.nothing"
                : query.folder() == null ? "library.empty" : "library.empty-folder";
        return new EmptyState(messages.get(key + ".title"), messages.get(key + ".text"), null);
    }
}
