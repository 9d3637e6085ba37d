package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Reviews;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.delivery.PreviewTokens;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Scheme;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The newest words of a page in a frame, from the preview's own origin: on a phone or a desk, light or dark. */
@Component
class PreviewResource implements Resource {

    private static final String PATTERN = "/sites/{site}/pages/{page}/apercu";
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final String WIDTH = "ecran";
    private static final String PHONE = "telephone";
    private static final String DESKTOP = "ordinateur";
    private static final String SCHEME = "couleurs";
    private static final String LIGHT = "clair";
    private static final String DARK = "sombre";

    private final Reviews reviews;
    private final PreviewTokens tokens;
    private final MinisitesProperties properties;
    private final Screens screens;
    private final Texts texts;

    PreviewResource(
            Reviews reviews, PreviewTokens tokens, MinisitesProperties properties, Screens screens, Texts texts) {
        this.reviews = reviews;
        this.tokens = tokens;
        this.properties = properties;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATTERN, new Guard.OfSite(Action.SITE_PREVIEW), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return call.id("page")
                .flatMap(reviews::standing)
                .switchIfEmpty(call.missing())
                .flatMap(standing -> screens.show(call, heading(call, standing), screen(call, standing)));
    }

    private Heading heading(Call call, Standing standing) {
        return Heading.of(texts.say("preview.title", standing.head().title()))
                .below(call.site().name(), "/sites/" + call.site().slug());
    }

    private PreviewScreen screen(Call call, Standing standing) {
        String width = call.query(WIDTH).filter(PHONE::equals).orElse(DESKTOP);
        String scheme = call.query(SCHEME).filter(DARK::equals).orElse(LIGHT);
        String address = "/sites/" + call.site().slug() + "/pages/" + standing.page() + "/apercu";
        return new PreviewScreen(
                texts.say("preview.lead", String.valueOf(standing.head().number())),
                List.of(choice(address, DESKTOP, scheme, DESKTOP, width), choice(address, PHONE, scheme, PHONE, width)),
                List.of(choice(address, width, LIGHT, LIGHT, scheme), choice(address, width, DARK, DARK, scheme)),
                source(call, standing, scheme),
                texts.say("preview.frame", standing.head().title()),
                width.equals(PHONE));
    }

    private PageLink choice(String address, String width, String scheme, String offered, String chosen) {
        String href = address + "?" + WIDTH + "=" + width + "&" + SCHEME + "=" + scheme;
        return new PageLink(texts.say("preview." + offered), href, false, offered.equals(chosen));
    }

    private String source(Call call, Standing standing, String scheme) {
        String token = tokens.issue(
                call.site().id(), standing.page(), scheme.equals(DARK) ? Scheme.DARK : Scheme.LIGHT, VALIDITY);
        return properties.origin(properties.previewHost()) + "/" + token + standing.path();
    }
}
