package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.media.inspection.Format;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import fr.gouv.anct.minisites.media.library.Medium;
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
class LibraryViews {

    static final String WORDS = "mots";
    static final String FILTER = "type";
    private static final String VIEW = "vue";
    private static final String TABLE = "liste";
    private static final int THUMBNAIL = 240;

    private final FileWords words;
    private final MediaProperties properties;
    private final Texts texts;

    LibraryViews(FileWords words, MediaProperties properties, Texts texts) {
        this.words = words;
        this.properties = properties;
        this.texts = texts;
    }

    LibraryScreen list(Call call, MediaQuery query, FolderTree tree, Listing<Medium> found, long weight) {
        boolean table = call.query(VIEW).filter(TABLE::equals).isPresent();
        boolean writes = call.mayChange(Action.CONTENT_WRITE);
        UUID folder = query.folder();
        Tenant site = call.site();
        ListAddress grid = address(site, query, false);
        ListAddress list = address(site, query, true);
        return new LibraryScreen(
                writes ? upload(site, folder) : null,
                trail(site, tree, folder),
                query.everywhere() ? List.of() : links(site, tree.in(folder)),
                writes
                        ? LibraryAddress.library(site) + "/dossiers/nouveau" + (folder == null ? "" : "?dans=" + folder)
                        : null,
                writes && folder != null ? LibraryAddress.folder(site, folder) : null,
                weight,
                properties.quota().toBytes(),
                filters((table ? list : grid).without(LibraryAddress.IN), query),
                found.total(),
                table
                        ? List.of()
                        : found.items().stream()
                                .map(medium -> tile(site, medium))
                                .toList(),
                table ? table(site, found.items()) : null,
                List.of(
                        new PageLink(texts.say("library.view.grid"), first(grid, found), false, !table),
                        new PageLink(texts.say("library.view.list"), first(list, found), false, table)),
                empty(query),
                (table ? list : grid).pagination(found));
    }

    private static String first(ListAddress address, Listing<Medium> found) {
        return address.pagination(found).pages().getFirst();
    }

    private static ListAddress address(Tenant site, MediaQuery query, boolean table) {
        return new ListAddress(
                LibraryAddress.library(site),
                Map.of(
                        WORDS,
                        Optional.ofNullable(query.words()).orElse(""),
                        FILTER,
                        query.filter() == MediaQuery.Filter.ALL
                                ? ""
                                : query.filter().code(),
                        LibraryAddress.IN,
                        Optional.ofNullable(query.folder()).map(UUID::toString).orElse(""),
                        VIEW,
                        table ? TABLE : ""),
                "",
                false);
    }

    LibraryScreen.UploadForm upload(Tenant site, @Nullable UUID folder) {
        String accept = Arrays.stream(Format.values())
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(","));
        return new LibraryScreen.UploadForm(
                LibraryAddress.library(site, folder),
                accept,
                words.limits(),
                properties.heaviest(),
                properties.filesAtOnce());
    }

    private List<PageLink> trail(Tenant site, FolderTree tree, @Nullable UUID folder) {
        return links(site, tree.trail(folder));
    }

    private static List<PageLink> links(Tenant site, List<Folder> folders) {
        return folders.stream()
                .map(folder -> new PageLink(folder.name(), LibraryAddress.library(site, folder.id()), false, false))
                .toList();
    }

    /** Returns the filters; a filtered list covers all folders. */
    private Filters filters(ListAddress address, MediaQuery query) {
        List<Option> options = Arrays.stream(MediaQuery.Filter.values())
                .map(filter -> new Option(
                        filter == MediaQuery.Filter.ALL ? "" : filter.code(),
                        texts.say("library.filter." + filter.code())))
                .toList();
        String chosen =
                query.filter() == MediaQuery.Filter.ALL ? "" : query.filter().code();
        return new Filters(
                address,
                List.of(new Filters.Choice(FILTER, texts.say("library.filter"), chosen, options)),
                new Filters.Words(
                        WORDS,
                        texts.say("library.words"),
                        Optional.ofNullable(query.words()).orElse("")),
                query.everywhere());
    }

    private LibraryScreen.Tile tile(Tenant site, Medium medium) {
        return new LibraryScreen.Tile(
                medium.description().title(),
                LibraryAddress.medium(site, medium.id()),
                thumbnail(site, medium),
                words.facts(medium),
                words.badge(medium));
    }

    private static @Nullable String thumbnail(Tenant site, Medium medium) {
        return medium.seen() && medium.state() == Medium.State.CLEAN
                ? LibraryAddress.file(site, medium.id(), THUMBNAIL)
                : null;
    }

    private TableView table(Tenant site, List<Medium> media) {
        return new TableView(
                "media",
                texts.say("library.caption"),
                List.of(
                        new Column(texts.say("library.column.title")),
                        new Column(texts.say("library.column.facts")),
                        new Column(texts.say("library.column.added")),
                        new Column(texts.say("library.column.used")),
                        new Column(texts.say("library.column.state"))),
                media.stream().map(medium -> row(site, medium)).toList());
    }

    private TableRow row(Tenant site, Medium medium) {
        return TableRow.of(
                Cell.link(medium.description().title(), LibraryAddress.medium(site, medium.id()))
                        .withDetail(medium.name()),
                Cell.text(words.facts(medium)),
                Cell.moment(medium.createdAt()),
                Cell.text(texts.say(medium.used() ? "library.used.yes" : "library.used.no")),
                Optional.ofNullable(words.badge(medium))
                        .map(Cell::badge)
                        .orElseGet(() -> Cell.text(texts.say("library.ready"))));
    }

    private EmptyState empty(MediaQuery query) {
        String key = query.everywhere()
                ? "library.nothing"
                : query.folder() == null ? "library.empty" : "library.empty-folder";
        return new EmptyState(texts.say(key + ".title"), texts.say(key + ".text"), null);
    }
}
