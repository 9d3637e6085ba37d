package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.SearchKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Searches pages and files of a site, and the other sites that are online, by words while a user writes; on the portal its
 * directory of sites, too.
 */
@Component
class LinkSearchResource implements BackOfficeResource {

    static final Path.One<Tenant> SEARCH = Paths.PAGES.at("/cibles");

    private static final int SHOWN = 20;
    /** Number of images in the grid: rows of two, three, four and six columns are full. */
    private static final int PICTURES_SHOWN = 36;

    private static final int THUMBNAIL = 240;
    private static final Map<String, SearchKind> KINDS =
            Map.of("fichier", SearchKind.FILE, "image", SearchKind.IMAGE, "section", SearchKind.SECTION);

    private static final String PICTOGRAM = "pictogramme";

    private final LinkResolution links;
    private final LinkableSites sites;
    private final AssetCatalogue assets;
    private final PictogramSearch pictograms;

    LinkSearchResource(LinkResolution links, LinkableSites sites, AssetCatalogue assets, PictogramSearch pictograms) {
        this.links = links;
        this.sites = sites;
        this.assets = assets;
        this.pictograms = pictograms;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(SEARCH, new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    /**
     * Fragment with the link targets or images that match a search.
     *
     * @param found pages, files, the directory and other sites; empty when nothing matches
     * @param library URL where files are added, when only files are searched
     * @param pictures whether they are shown as a grid of thumbnails
     * @param limited whether there may be more
     */
    record MatchesScreen(List<Match> found, @Nullable String library, boolean pictures, boolean limited)
            implements Screen {

        @Override
        public String template() {
            return "page/found";
        }
    }

    /**
     * One search result.
     *
     * @param address value for the field
     * @param place distinguishes it from others with the same title
     * @param thumbnail of an image
     * @param hidden why visitors do not see it yet
     * @param describe where the alternative text of an image is entered; null when it has one, or for anything else
     */
    record Match(
            String address,
            String title,
            String place,
            @Nullable String thumbnail,
            @Nullable String hidden,
            @Nullable String describe) {}

    private Mono<ServerResponse> show(AdmittedRequest request) {
        if (request.query("genre").filter(PICTOGRAM::equals).isPresent()) {
            return request.screens()
                    .fragment(new MatchesScreen(pictograms(request.query("mots").orElse("")), null, true, false));
        }
        SearchKind wanted = KINDS.getOrDefault(request.query("genre").orElse(""), SearchKind.ANYTHING);
        String words = request.query("mots").orElse("");
        boolean pictures = wanted == SearchKind.IMAGE;
        int most = pictures ? PICTURES_SHOWN : SHOWN;
        return links.search(words, wanted, most)
                .map(found -> found.stream().map(one -> match(request, one)).toList())
                .zipWith(
                        wanted == SearchKind.ANYTHING
                                ? sites.find(request.site(), words)
                                : Mono.<List<Match>>just(List.of()))
                .map(both -> new MatchesScreen(
                        Stream.concat(both.getT1().stream(), both.getT2().stream())
                                .toList(),
                        wanted == SearchKind.FILE || wanted == SearchKind.IMAGE
                                ? Paths.FILES.link(request.site())
                                : null,
                        pictures,
                        pictures && both.getT1().size() == most))
                .flatMap(request.screens()::fragment);
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

    private static Match match(AdmittedRequest request, LinkResolution.SearchHit found) {
        LinkResolution.Target target = found.target();
        boolean shown = found.image() && found.clean();
        String hidden = shown ? "editor.found.describe" : "editor.found.held";
        return new Match(
                target.address(),
                target.title(),
                locationText(request, target),
                shown ? Path.query(Paths.FILE_CONTENT.link(request.site(), target.id()), "largeur", THUMBNAIL) : null,
                found.visible() ? null : request.message(target.file() ? hidden : "editor.found.draft"),
                shown && !found.visible() ? Paths.FILE_ALTERNATIVE.link(request.site(), target.id()) : null);
    }

    /** Pages are distinguished by their address, files by their format. */
    private static String locationText(AdmittedRequest request, LinkResolution.Target target) {
        if (target.section()) {
            return request.message("section.kind");
        }
        return target.file() ? extension(target.address()) : target.address();
    }

    /** Returns the format of a file from its file name extension. */
    private static String extension(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
