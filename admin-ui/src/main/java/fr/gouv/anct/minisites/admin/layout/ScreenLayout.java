package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.session.SessionProperties;
import fr.gouv.anct.minisites.admin.layout.ScreenFrame.Focus;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.FormToken;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.suspension.SuspensionPanel;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
class ScreenLayout {

    /** Query parameter that names the entry just moved or created. */
    private static final String ITEM = "ici";

    private final BackOfficeShell shell;
    private final MainNavigation navigation;
    private final MenuCounters counters;
    private final SideNavigation siteMenu;
    private final SessionProperties properties;
    private final Clock clock;
    private final Messages messages;

    ScreenLayout(
            BackOfficeShell shell,
            MainNavigation navigation,
            MenuCounters counters,
            SideNavigation siteMenu,
            SessionProperties properties,
            Clock clock,
            Messages messages) {
        this.shell = shell;
        this.navigation = navigation;
        this.counters = counters;
        this.siteMenu = siteMenu;
        this.properties = properties;
        this.clock = clock;
        this.messages = messages;
    }

    Mono<ScreenFrame> of(AdmittedRequest request, ScreenHeading heading) {
        return framed(request, heading)
                .map(frame -> heading.menus() == ScreenHeading.Menus.HIDDEN ? frame.bare() : frame);
    }

    private Mono<ScreenFrame> framed(AdmittedRequest request, ScreenHeading heading) {
        ServerWebExchange exchange = request.request().exchange();
        return Mono.zip(
                        token(exchange, request.account()),
                        Flash.take(exchange),
                        heading.menus() == ScreenHeading.Menus.HIDDEN
                                ? Mono.just(Map.<String, Long>of())
                                : counters.of(request),
                        exchange.getSession())
                .map(parts -> new ScreenFrame(
                        heading.title(),
                        documentTitle(heading),
                        breadcrumb(request, heading),
                        siteMenu.of(request, heading),
                        navigation.of(request.account(), request.request().path()),
                        parts.getT3(),
                        person(request.account()),
                        parts.getT2().orElse(null),
                        BackOfficePage.WELCOME.path(),
                        shell.portal("/"),
                        shell.footer(),
                        parts.getT1(),
                        SignInRedirects.signInUrl(SignInRedirects.safeRedirect(
                                request.query(SignInRedirects.NEXT).orElse("/"))),
                        SignInRedirects.SIGN_OUT,
                        focus(request, heading, parts.getT2().isPresent()),
                        request.request().method().equals(HttpMethod.POST),
                        request.account() == null ? null : end(parts.getT4()),
                        suspension(request),
                        request.tenant() != null && request.tenant().locked(),
                        request.account() != null && heading.menus() == ScreenHeading.Menus.SHOWN));
    }

    /** The home page of the site has a section about it in place of the banner. */
    private ScreenFrame.@Nullable SuspensionBanner suspension(AdmittedRequest request) {
        Tenant site = request.tenant();
        Tenant.Suspension facts = site == null ? null : site.suspension();
        if (site == null || facts == null || request.request().path().equals(Paths.SITE.link(site))) {
            return null;
        }
        LocalDate until = facts.until();
        String text = until == null
                ? messages.get("suspension.banner")
                : messages.get("suspension.banner.until", DateTimes.day(until));
        return new ScreenFrame.SuspensionBanner(
                text + " " + messages.get(SuspensionPanel.reopening(request)),
                Paths.SITE.link(site) + "#" + SuspensionPanel.ID);
    }

    private static Focus focus(AdmittedRequest request, ScreenHeading heading, boolean flash) {
        if (heading.erroneous()) {
            return Focus.ERRORS;
        }
        if (request.query(ITEM).filter(item -> !item.isEmpty()).isPresent()) {
            return Focus.ITEM;
        }
        return flash ? Focus.FLASH : Focus.NONE;
    }

    // Lazy: subscribing generates the token and its cookie.
    private static Mono<String> token(ServerWebExchange exchange, @Nullable Account account) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(csrf -> FormToken.of(csrf.getToken(), account == null ? null : account.id()))
                .defaultIfEmpty("");
    }

    private ScreenFrame.SessionEnd end(WebSession session) {
        return new ScreenFrame.SessionEnd(
                properties.idleTimeout().toSeconds(),
                properties.left(session.getCreationTime(), clock.instant()).toSeconds());
    }

    private String documentTitle(ScreenHeading heading) {
        String title = heading.title() + " - " + messages.get("welcome.title");
        return heading.erroneous() ? messages.get("frame.error", title) : title;
    }

    private List<PageLink> breadcrumb(AdmittedRequest request, ScreenHeading heading) {
        if (request.request().path().equals(BackOfficePage.WELCOME.path())) {
            return List.of();
        }
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(messages.get("welcome.menu"), BackOfficePage.WELCOME.path(), false, false));
        if (request.tenant() != null) {
            String list = request.may(Action.FLEET_READ) ? "site.list.fleet" : "site.list.mine";
            links.add(new PageLink(messages.get(list), Paths.SITES.link(), false, false));
        }
        links.addAll(heading.ancestors());
        links.add(new PageLink(heading.title(), request.request().path(), false, true));
        return List.copyOf(links);
    }

    private ScreenFrame.@Nullable Person person(@Nullable Account account) {
        return account == null
                ? null
                : new ScreenFrame.Person(
                        account.id(),
                        account.name(),
                        messages.get("role."
                                + Optional.ofNullable(account.platformRole())
                                        .orElse(Role.AGENT)
                                        .code()));
    }
}
