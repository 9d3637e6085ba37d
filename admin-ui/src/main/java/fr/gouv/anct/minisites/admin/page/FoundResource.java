package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.FoundScreen.Found;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import fr.gouv.anct.minisites.content.tree.PageTargets.Wanted;
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
class FoundResource implements Resource {

    private static final int SHOWN = 20;
    private static final String THUMBNAIL = "/fichier?largeur=240";
    private static final Map<String, Wanted> KINDS =
            Map.of("fichier", Wanted.FILE, "image", Wanted.IMAGE, "section", Wanted.SECTION);

    private static final String PICTOGRAM = "pictogramme";

    private final PageTargets targets;
    private final FoundSites sites;
    private final AssetCatalogue assets;
    private final Pictograms pictograms;
    private final Screens screens;
    private final Texts texts;

    FoundResource(
            PageTargets targets,
            FoundSites sites,
            AssetCatalogue assets,
            Pictograms pictograms,
            Screens screens,
            Texts texts) {
        this.targets = targets;
        this.sites = sites;
        this.assets = assets;
        this.pictograms = pictograms;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageAddress.PAGES + "/cibles", new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        if (call.query("genre").filter(PICTOGRAM::equals).isPresent()) {
            return screens.fragment(
                    new FoundScreen(pictograms(call.query("mots").orElse("")), null));
        }
        Wanted wanted = KINDS.getOrDefault(call.query("genre").orElse(""), Wanted.ANYTHING);
        String library = PageAddress.site(call.site()) + "/medias";
        String words = call.query("mots").orElse("");
        return targets.search(words, wanted, SHOWN)
                .map(found -> found.stream().map(one -> shown(one, library)).toList())
                .zipWith(wanted == Wanted.ANYTHING ? sites.find(call.site(), words) : Mono.<List<Found>>just(List.of()))
                .map(both -> new FoundScreen(
                        Stream.concat(both.getT1().stream(), both.getT2().stream())
                                .toList(),
                        wanted == Wanted.FILE || wanted == Wanted.IMAGE ? library : null))
                .flatMap(screens::fragment);
    }

    private List<Found> pictograms(String words) {
        return pictograms.with(words).stream()
                .map(one -> new Found(
                        one.code(),
                        one.name(),
                        one.family(),
                        assets.file("artwork/pictograms/" + one.code() + ".svg"),
                        null,
                        null))
                .toList();
    }

    private Found shown(PageTargets.Found found, String library) {
        PageTargets.Target target = found.target();
        String name = target.address().substring(target.address().lastIndexOf('/') + 1);
        boolean shown = found.image() && found.clean();
        String file = library + "/" + target.id();
        String hidden = shown ? "editor.found.describe" : "editor.found.held";
        return new Found(
                target.address(),
                target.title(),
                place(target, name),
                shown ? file + THUMBNAIL : null,
                found.visible() ? null : texts.say(target.file() ? hidden : "editor.found.draft"),
                shown && !found.visible() ? file + "/alternative" : null);
    }

    /** Pages are distinguished by their address, files by their format. */
    private String place(PageTargets.Target target, String name) {
        if (target.section()) {
            return texts.say("section.kind");
        }
        return target.file() ? extension(name) : target.address();
    }

    /** Returns the format of a file from its file name extension. */
    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
