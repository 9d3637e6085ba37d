package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.session.SessionProperties;
import fr.gouv.anct.minisites.admin.shell.ScreenFrame.Focus;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Builds the layout around a screen: signed-in account, navigation, pending counts, flash message. */
@Component
class Frames {

    /** Query parameter that names the entry just moved or created. */
    private static final String ITEM = "ici";

    private final BackOfficeShell shell;
    private final Navigation navigation;
    private final SiteMenu siteMenu;
    private final SessionProperties terms;
    private final Clock clock;
    private final Texts texts;

    Frames(
            BackOfficeShell shell,
            Navigation navigation,
            SiteMenu siteMenu,
            SessionProperties terms,
            Clock clock,
            Texts texts) {
        this.shell = shell;
        this.navigation = navigation;
        this.siteMenu = siteMenu;
        this.terms = terms;
        this.clock = clock;
        this.texts = texts;
    }

    Mono<ScreenFrame> around(Call call, Heading heading) {
        return framed(call, heading).map(frame -> heading.menus() == Heading.Menus.HIDDEN ? frame.bare() : frame);
    }

    private Mono<ScreenFrame> framed(Call call, Heading heading) {
        ServerWebExchange exchange = call.request().exchange();
        return Mono.zip(
                        token(exchange),
                        Flash.take(exchange),
                        navigation.of(call.account(), call.request().path()),
                        exchange.getSession())
                .map(parts -> new ScreenFrame(
                        heading.title(),
                        documentTitle(heading),
                        breadcrumb(call, heading),
                        siteMenu.of(call, heading),
                        parts.getT3(),
                        person(call.account()),
                        parts.getT2().orElse(null),
                        OwnPage.WELCOME.path(),
                        shell.portal("/"),
                        shell.footer(),
                        parts.getT1(),
                        SignInDoor.signInThen(
                                SignInDoor.safe(call.query(SignInDoor.NEXT).orElse("/"))),
                        SignInDoor.SIGN_OUT,
                        focus(call, heading, parts.getT2().isPresent()),
                        call.request().method().equals(HttpMethod.POST),
                        call.account() == null ? null : end(parts.getT4()),
                        call.tenant() != null && call.tenant().locked()));
    }

    private static Focus focus(Call call, Heading heading, boolean flash) {
        if (heading.erroneous()) {
            return Focus.ERRORS;
        }
        if (call.query(ITEM).filter(item -> !item.isEmpty()).isPresent()) {
            return Focus.ITEM;
        }
        return flash ? Focus.FLASH : Focus.NONE;
    }

    // Lazy: subscribing generates the token and its cookie.
    private static Mono<String> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(CsrfToken::getToken).defaultIfEmpty("");
    }

    private ScreenFrame.SessionEnd end(WebSession session) {
        return new ScreenFrame.SessionEnd(
                terms.idleTimeout().toSeconds(),
                terms.left(session.getCreationTime(), clock.instant()).toSeconds());
    }

    private String documentTitle(Heading heading) {
        String title = heading.title() + " - " + texts.say("welcome.title");
        return heading.erroneous() ? texts.say("frame.error", title) : title;
    }

    private List<PageLink> breadcrumb(Call call, Heading heading) {
        if (call.request().path().equals(OwnPage.WELCOME.path())) {
            return List.of();
        }
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(texts.say("welcome.menu"), OwnPage.WELCOME.path(), false, false));
        links.addAll(heading.ancestors());
        links.add(new PageLink(heading.title(), call.request().path(), false, true));
        return List.copyOf(links);
    }

    private ScreenFrame.@Nullable Person person(@Nullable Account account) {
        return account == null
                ? null
                : new ScreenFrame.Person(
                        account.id(),
                        account.name(),
                        texts.say("role."
                                + Optional.ofNullable(account.platformRole())
                                        .orElse(Role.AGENT)
                                        .code()));
    }
}
