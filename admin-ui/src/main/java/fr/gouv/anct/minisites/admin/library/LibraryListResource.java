package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Médiathèque » (media library): lists and searches the files of a site. */
@Component
class LibraryListResource implements BackOfficeResource {

    /** Query parameter for a folder. */
    static final String FOLDER = "dossier";

    private static final int THUMBNAIL = 240;

    private final LibraryFileLookup lookup;
    private final MediaListing media;
    private final Folders folders;
    private final LibraryFileLabels labels;
    private final MediaProperties properties;
    private final BulkList<LibraryFile> bulk;

    LibraryListResource(
            LibraryFileLookup lookup,
            MediaListing media,
            Folders folders,
            LibraryFileLabels labels,
            MediaProperties properties,
            BulkList<LibraryFile> bulk) {
        this.lookup = lookup;
        this.media = media;
        this.folders = folders;
        this.labels = labels;
        this.properties = properties;
        this.bulk = bulk;
    }

    @Bean
    static SideNavigationItem siteLibraryEntry() {
        return new SideNavigationItem(Group.CONTENT, 40, "library.title", Paths.FILES, Action.SITE_READ);
    }

    /** Returns the link to the files of a folder; null: the top. */
    static String link(Tenant site, @Nullable UUID folder) {
        String top = Paths.FILES.link(site);
        return folder == null ? top : Path.query(top, FOLDER, folder);
    }

    /** Returns the heading of a screen below the library. */
    static ScreenHeading heading(AdmittedRequest request, String title) {
        return request.headingOf(title).below(request.message("library.title"), Paths.FILES.link(request.site()));
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.FILES, new Guard.OfSite(Action.SITE_READ), this::list));
    }

    /**
     * The files of a site.
     *
     * @param upload null without permission to add files
     * @param folder that contains them; null at the top
     * @param folders directly here
     * @param weight total size of all files in bytes, of {@code quota}
     * @param total number of files that match the filters
     * @param tiles empty where the table is shown
     * @param bulk acts on several files; null for none
     * @param views links to the grid and the table
     */
    record ListScreen(
            Tenant site,
            UploadResource.@Nullable UploadForm upload,
            @Nullable Folder folder,
            List<PageLink> folders,
            long weight,
            long quota,
            Filters filters,
            long total,
            List<Tile> tiles,
            @Nullable TableView table,
            @Nullable BulkBar bulk,
            List<PageLink> views,
            EmptyState empty,
            Pagination pagination)
            implements Screen {

        /** Returns the link to the folder above; null at the top. */
        public @Nullable String upHref() {
            return folder == null ? null : link(site, folder.parentId());
        }

        public String newFolderHref() {
            return FolderResource.newLink(site, folder);
        }

        /** Returns the link to change the folder; null at the top. */
        public @Nullable String folderHref() {
            return folder == null ? null : FolderResource.ONE.link(site, folder.id());
        }

        @Override
        public String template() {
            return "library/list";
        }
    }

    /**
     * A file in the grid.
     *
     * @param detail format, size and dimensions
     * @param choice its checkbox; null without acts on several files
     */
    record Tile(
            Tenant site,
            LibraryFile file,
            String detail,
            @Nullable BadgeView badge,
            @Nullable RowChoice choice) {

        public String href() {
            return Paths.FILE.link(site, file.id());
        }

        /** Returns the link to its thumbnail; null for documents, and for images that are held back. */
        public @Nullable String thumbnail() {
            return LibraryImageResource.preview(site, file, THUMBNAIL);
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return lookup.folder(request, request.query(FOLDER).orElse(""))
                .zipWhen(_ -> folders.tree())
                .flatMap(both -> list(request, LibraryFilters.query(request, both.getT1()), both.getT2()));
    }

    private Mono<ServerResponse> list(AdmittedRequest request, MediaQuery query, FolderTree tree) {
        ScreenHeading heading = tree.folder(query.folder())
                .map(folder -> heading(request, folder.name()))
                .orElseGet(() -> request.heading("library.title"));
        return media.page(query)
                .flatMap(found -> media.totalSize().map(weight -> screen(request, query, tree, found, weight)))
                .flatMap(screen -> request.show(heading, screen));
    }

    private ListScreen screen(
            AdmittedRequest request, MediaQuery query, FolderTree tree, ResultPage<LibraryFile> found, long weight) {
        boolean table = LibraryFilters.table(request);
        Tenant site = request.site();
        ListUrl grid = LibraryFilters.url(site, query, false);
        ListUrl list = LibraryFilters.url(site, query, true);
        BulkBar bar = bulk.bar(request, found.items());
        return new ListScreen(
                site,
                request.mayChange(Action.CONTENT_WRITE)
                        ? UploadResource.UploadForm.of(request, query.folder(), properties)
                        : null,
                tree.folder(query.folder()).orElse(null),
                query.everywhere() ? List.of() : links(site, tree.in(query.folder())),
                weight,
                properties.quota().toBytes(),
                LibraryFilters.of(request, (table ? list : grid).without(FOLDER), query),
                found.total(),
                table ? List.of() : tiles(request, bar, found.items()),
                table ? table(request, bar, found.items()) : null,
                bar,
                List.of(
                        new PageLink(request.message("library.view.grid"), first(grid, found), false, !table),
                        new PageLink(request.message("library.view.list"), first(list, found), false, table)),
                empty(request, query),
                (table ? list : grid).pagination(found));
    }

    private static String first(ListUrl url, ResultPage<LibraryFile> found) {
        return url.pagination(found).pages().getFirst();
    }

    private static List<PageLink> links(Tenant site, List<Folder> folders) {
        return folders.stream()
                .map(folder -> new PageLink(folder.name(), link(site, folder.id()), false, false))
                .toList();
    }

    private List<Tile> tiles(AdmittedRequest request, @Nullable BulkBar bar, List<LibraryFile> files) {
        return files.stream()
                .map(file -> new Tile(
                        request.site(),
                        file,
                        labels.facts(file),
                        LibraryFileScreen.badge(request.messages(), file),
                        bulk.choice(request, bar, file)))
                .toList();
    }

    private TableView table(AdmittedRequest request, @Nullable BulkBar bar, List<LibraryFile> files) {
        return Table.<LibraryFile>of(request, "library.column")
                .choosing(file -> bulk.choice(request, bar, file))
                .column(
                        "title",
                        file -> Cell.link(file.description().title(), Paths.FILE.link(request.site(), file.id()))
                                .withDetail(file.name()))
                .column("facts", file -> Cell.text(labels.facts(file)))
                .column("added", file -> Cell.moment(file.createdAt()))
                .column(
                        "used",
                        file -> Cell.text(request.message(file.used() ? "library.used.yes" : "library.used.no")))
                .column("state", file -> state(request, file))
                .build("media", request.message("library.caption"), files);
    }

    private Cell state(AdmittedRequest request, LibraryFile file) {
        return Optional.ofNullable(LibraryFileScreen.badge(request.messages(), file))
                .map(Cell::badge)
                .orElseGet(() -> Cell.text(request.message("library.ready")));
    }

    private static EmptyState empty(AdmittedRequest request, MediaQuery query) {
        String key = query.everywhere()
                ? "library.nothing"
                : query.folder() == null ? "library.empty" : "library.empty-folder";
        return new EmptyState(request.message(key + ".title"), request.message(key + ".text"), null);
    }
}
