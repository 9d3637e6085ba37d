package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.MediaList;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists and searches the files of a site. */
@Component
class LibraryListResource implements Resource {

    private static final int SIZE = 24;

    private final NamedMedia named;
    private final MediaList media;
    private final Folders folders;
    private final LibraryViews views;
    private final Screens screens;
    private final Texts texts;

    LibraryListResource(
            NamedMedia named, MediaList media, Folders folders, LibraryViews views, Screens screens, Texts texts) {
        this.named = named;
        this.media = media;
        this.folders = folders;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(LibraryAddress.LIBRARY, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return named.folder(call, call.query(LibraryAddress.IN).orElse(""))
                .flatMap(folder -> folders.tree().flatMap(tree -> show(call, query(call, folder), tree)));
    }

    private static MediaQuery query(Call call, Optional<UUID> folder) {
        String words = call.query(LibraryViews.WORDS).orElse(null);
        MediaQuery.Filter filter = call.query(LibraryViews.FILTER)
                .flatMap(LibraryListResource::filter)
                .orElse(MediaQuery.Filter.ALL);
        boolean searching = words != null || filter != MediaQuery.Filter.ALL;
        return new MediaQuery(words, filter, folder.orElse(null), searching, call.page(), SIZE);
    }

    private static Optional<MediaQuery.Filter> filter(String code) {
        return Arrays.stream(MediaQuery.Filter.values())
                .filter(filter -> filter.code().equals(code))
                .findFirst();
    }

    private Mono<ServerResponse> show(Call call, MediaQuery query, FolderTree tree) {
        Heading heading = tree.folder(query.folder())
                .map(folder -> LibraryAddress.heading(call.site(), texts.say("library.title"), folder.name()))
                .orElseGet(() -> Heading.of(texts.say("library.title"))
                        .below(call.site().name(), "/sites/" + call.site().slug()));
        return media.page(query)
                .flatMap(found -> media.weight().map(weight -> views.list(call, query, tree, found, weight)))
                .flatMap(screen -> screens.show(call, heading, screen));
    }
}
