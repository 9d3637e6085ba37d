package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.cache.CompressionLevel;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.rendering.CspRelaxation;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.rendering.ThemeAssets.Asset;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
    private final RequestThrottling throttling;

    ThemeAssetHandler(ThemeAssets assets, PageRendering rendering, RequestThrottling throttling) {
        this.assets = assets;
        this.rendering = rendering;
        this.throttling = throttling;
    }

    /** Whether a path is one of theme assets, which no page has. */
    public static boolean owns(VisitorPath path) {
        return !path.segments().isEmpty()
                && (path.segments().getFirst().equals("assets")
                                && path.segments().size() > 1
                        || path.segments().equals(List.of(FAVICON)));
    }

    /**
     * Returns the asset; empty when the theme has none of that name. Fails with 429 when the client has had too many
     * built.
     */
    public Mono<Representation> answer(ServerHttpRequest request, VisitorPath path) {
        return (path.toString().substring(1).equals(FAVICON)
                        ? rendering.runOffEventLoop(assets::favicon)
                        : find(request, path.below(1).toString().substring(1)))
                .flatMap(found -> Mono.justOrEmpty(found))
                .map(ThemeAssetHandler::representation);
    }

    private Mono<Optional<Asset>> find(ServerHttpRequest request, String name) {
        Mono<Optional<Asset>> building = rendering.runOffEventLoop(() -> assets.find(name));
        return rendering
                .runOffEventLoop(() -> assets.isBuiltOnRequest(name)
                        ? throttling.throttleBuild(request, building)
                        : Mono.just(assets.find(name)))
                .flatMap(found -> found);
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
