package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.editor.LinkSearchScreen.Match;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.SearchKind;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Searches pages and files of a site, and the other sites that are online, by words while a user writes. */
@Component
class LinkSearchResource implements BackOfficeResource {

    private static final int SHOWN = 20;
    private static final String THUMBNAIL = "/fichier?largeur=240";
    private static final Map<String, SearchKind> KINDS =
            Map.of("fichier", SearchKind.FILE, "image", SearchKind.IMAGE, "section", SearchKind.SECTION);

    private static final String PICTOGRAM = "pictogramme";

    private final LinkResolution links;
    private final LinkableSites sites;
    private final AssetCatalogue assets;
    private final PictogramSearch pictograms;
    private final ScreenResponses screens;
    private final Messages messages;

    LinkSearchResource(
            LinkResolution links,
            LinkableSites sites,
            AssetCatalogue assets,
            PictogramSearch pictograms,
            ScreenResponses screens,
            Messages messages) {
        this.links = links;
        this.sites = sites;
        this.assets = assets;
        this.pictograms = pictograms;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageUrls.PAGES + "/cibles", new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        if (request.query("genre").filter(PICTOGRAM::equals).isPresent()) {
            return screens.fragment(
                    new LinkSearchScreen(pictograms(request.query("mots").orElse("")), null));
        }
        SearchKind wanted = KINDS.getOrDefault(request.query("genre").orElse(""), SearchKind.ANYTHING);
        String library = PageUrls.site(request.site()) + "/medias";
        String words = request.query("mots").orElse("");
        return links.search(words, wanted, SHOWN)
                .map(found -> found.stream().map(one -> match(one, library)).toList())
                .zipWith(
                        wanted == SearchKind.ANYTHING
                                ? sites.find(request.site(), words)
                                : Mono.<List<Match>>just(List.of()))
                .map(both -> new LinkSearchScreen(
                        Stream.concat(both.getT1().stream(), both.getT2().stream())
                                .toList(),
                        wanted == SearchKind.FILE || wanted == SearchKind.IMAGE ? library : null))
                .flatMap(screens::fragment);
    }

    private List<Match> pictograms(String words) {
        return pictograms.with(words).stream()
                .map(one -> new Match(
                        one.code(),
                        one.name(),
                        one.family(),
                        assets.file("artwork/pictograms/" + one.code() + ".svg"),
                        null,
                        null))
                .toList();
    }

    private Match match(LinkResolution.SearchHit found, String library) {
        LinkResolution.Target target = found.target();
        String name = target.address().substring(target.address().lastIndexOf('/') + 1);
        boolean shown = found.image() && found.clean();
        String file = library + "/" + target.id();
        String hidden = shown ? "editor.found.describe" : "editor.found.held";
        return new Match(
                target.address(),
                target.title(),
                locationText(target, name),
                shown ? file + THUMBNAIL : null,
                found.visible() ? null : messages.get(target.file() ? hidden : "editor.found.draft"),
                shown && !found.visible() ? file + "/alternative" : null);
    }

    /** Pages are distinguished by their address, files by their format. */
    private String locationText(LinkResolution.Target target, String name) {
        if (target.section()) {
            return messages.get("section.kind");
        }
        return target.file() ? extension(name) : target.address();
    }

    /** Returns the format of a file from its file name extension. */
    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
