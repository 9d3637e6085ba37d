package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.MediaListing;
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
class LibraryListResource implements BackOfficeResource {

    private static final int SIZE = 24;

    private final LibraryFileLookup lookup;
    private final MediaListing media;
    private final Folders folders;
    private final LibraryScreenFactory views;
    private final ScreenResponses screens;
    private final Messages messages;

    LibraryListResource(
            LibraryFileLookup lookup,
            MediaListing media,
            Folders folders,
            LibraryScreenFactory views,
            ScreenResponses screens,
            Messages messages) {
        this.lookup = lookup;
        this.media = media;
        this.folders = folders;
        this.views = views;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(LibraryUrls.LIBRARY, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return lookup.folder(request, request.query(LibraryUrls.IN).orElse(""))
                .zipWhen(_ -> folders.tree())
                .flatMap(both -> show(request, query(request, both.getT1()), both.getT2()));
    }

    private static MediaQuery query(AdmittedRequest request, Optional<UUID> folder) {
        String words = request.query(LibraryScreenFactory.WORDS).orElse(null);
        MediaQuery.Filter filter = request.query(LibraryScreenFactory.FILTER)
                .flatMap(LibraryListResource::filter)
                .orElse(MediaQuery.Filter.ALL);
        boolean searching = words != null || filter != MediaQuery.Filter.ALL;
        return new MediaQuery(words, filter, folder.orElse(null), searching, request.page(), SIZE);
    }

    private static Optional<MediaQuery.Filter> filter(String code) {
        return Arrays.stream(MediaQuery.Filter.values())
                .filter(filter -> filter.code().equals(code))
                .findFirst();
    }

    private Mono<ServerResponse> show(AdmittedRequest request, MediaQuery query, FolderTree tree) {
        ScreenHeading heading = tree.folder(query.folder())
                .map(folder -> LibraryUrls.heading(request.site(), messages.get("library.title"), folder.name()))
                .orElseGet(() -> ScreenHeading.of(messages.get("library.title"))
                        .below(request.site().name(), "/sites/" + request.site().slug()));
        return media.page(query)
                .flatMap(results -> media.totalSize().map(weight -> views.list(request, query, tree, results, weight)))
                .flatMap(screen -> screens.show(request, heading, screen));
    }
}
