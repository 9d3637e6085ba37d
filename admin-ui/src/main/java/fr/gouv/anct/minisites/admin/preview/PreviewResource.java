package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageFrame;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Head;
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

    private final PageFrames frames;
    private final PreviewTokens tokens;
    private final MinisitesProperties properties;
    private final Screens screens;
    private final Texts texts;

    PreviewResource(
            PageFrames frames, PreviewTokens tokens, MinisitesProperties properties, Screens screens, Texts texts) {
        this.frames = frames;
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
        return frames.of(call).flatMap(frame -> screens.show(call, frame.heading(), screen(call, frame)));
    }

    private PreviewScreen screen(Call call, PageFrame frame) {
        Head head = frame.head();
        String width = call.query(WIDTH).filter(PHONE::equals).orElse(DESKTOP);
        String scheme = call.query(SCHEME).filter(DARK::equals).orElse(LIGHT);
        String address = PageAddress.page(call.site(), head.page().id()) + "/apercu";
        return new PreviewScreen(
                frame.header(),
                texts.say("preview.lead", String.valueOf(head.number())),
                List.of(choice(address, DESKTOP, scheme, DESKTOP, width), choice(address, PHONE, scheme, PHONE, width)),
                List.of(choice(address, width, LIGHT, LIGHT, scheme), choice(address, width, DARK, DARK, scheme)),
                source(call, head, scheme),
                texts.say("preview.frame", head.revision().title()),
                width.equals(PHONE));
    }

    private PageLink choice(String address, String width, String scheme, String offered, String chosen) {
        String href = address + "?" + WIDTH + "=" + width + "&" + SCHEME + "=" + scheme;
        return new PageLink(texts.say("preview." + offered), href, false, offered.equals(chosen));
    }

    private String source(Call call, Head head, String scheme) {
        String token = tokens.issue(
                call.site().id(), head.page().id(), scheme.equals(DARK) ? Scheme.DARK : Scheme.LIGHT, VALIDITY);
        return properties.origin(properties.previewHost()) + "/" + token
                + head.page().path();
    }
}
