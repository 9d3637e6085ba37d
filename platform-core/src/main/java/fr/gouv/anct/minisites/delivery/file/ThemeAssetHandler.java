package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.cache.CompressionLevel;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.rendering.CspRelaxation;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.rendering.ThemeAssets.Asset;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Serves the theme's assets, the same under every host: they depend on no site, and error pages need them too. */
@Component
public class ThemeAssetHandler {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";
    private static final String FAVICON = "favicon.ico";

    private final ThemeAssets assets;
    private final PageRendering rendering;

    ThemeAssetHandler(ThemeAssets assets, PageRendering rendering) {
        this.assets = assets;
        this.rendering = rendering;
    }

    /** Whether a path is one of theme assets, which no page has. */
    public static boolean owns(VisitorPath path) {
        return !path.segments().isEmpty()
                && (path.segments().getFirst().equals("assets")
                                && path.segments().size() > 1
                        || path.segments().equals(List.of(FAVICON)));
    }

    /** Returns the asset; empty when the theme has none of that name. */
    public Mono<Representation> answer(VisitorPath path) {
        String name = path.toString().substring(1);
        return rendering
                .runOffEventLoop(() -> name.equals(FAVICON)
                        ? assets.favicon()
                        : assets.find(path.below(1).toString().substring(1)))
                .flatMap(found -> Mono.justOrEmpty(found))
                .map(ThemeAssetHandler::representation);
    }

    private static Representation representation(Asset asset) {
        return new Representation(
                200,
                asset.contentType(),
                asset.identity(),
                asset.gzip(),
                asset.brotli(),
                CompressionLevel.BEST,
                asset.etag().replace("\"", ""),
                asset.immutable() ? FOREVER : A_DAY,
                null,
                null,
                Validity.UNLIMITED,
                CspRelaxation.NONE);
    }
}
