package fr.gouv.anct.minisites.admin.routing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.access.session.InterruptedFormStore;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Stores forms that arrived in an expired session until their author has signed in again. They cannot be kept in a
 * session, because the sender has none. A cookie with an unguessable id refers to the form, and only the author's
 * account can read it: other users sign in on the same machine. Forms are stored only for browsers with an earlier
 * sign-in: other browsers have no session that could have expired.
 */
@Component
public class InterruptedForms {

    private static final int LONGEST_PAGE = 4_000;

    private final String origin;
    private final BackOfficeCookies cookies;
    private final InterruptedFormStore memory;
    private final KnownBrowsers browsers;
    private final ObjectProvider<BackOfficeResource> resources;

    InterruptedForms(
            MinisitesProperties properties,
            BackOfficeCookies cookies,
            InterruptedFormStore memory,
            KnownBrowsers browsers,
            ObjectProvider<BackOfficeResource> resources) {
        this.origin = properties.origin(properties.backOfficeHost());
        this.cookies = cookies;
        this.memory = memory;
        this.browsers = browsers;
        this.resources = resources;
    }

    /**
     * Stores the submitted form, if one of our own pages sent it to a route that accepts forms. It is stored for the
     * account that its {@link FormToken} names.
     *
     * @param account the account of a form that names none: the one signed in by now; null when there is none, for the
     *     account that the browser signed in last
     * @return the account that can take the form up again; empty if none was stored
     */
    Mono<UUID> save(ServerWebExchange exchange, @Nullable UUID account) {
        return Mono.justOrEmpty(browsers.find(exchange))
                .map(known -> account == null ? known : new KnownBrowsers.Known(known.id(), account))
                .flatMap(browser -> save(exchange, browser));
    }

    private Mono<UUID> save(ServerWebExchange exchange, KnownBrowsers.Known browser) {
        boolean ours = HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && origin.equals(exchange.getRequest().getHeaders().getOrigin())
                && routed(HttpMethod.POST, exchange.getRequest().getPath());
        if (ours && exchange.getRequest().getPath().value().equals(SignInRedirects.GIVE_UP)) {
            // The request gives up the waiting form: it must not replace it.
            return Mono.just(browser.account());
        }
        return ours
                ? fields(exchange)
                        .map(fields -> new InterruptedForm(
                                exchange.getRequest().getPath().value(),
                                page(exchange).orElse(null),
                                fields))
                        .flatMap(form -> save(exchange, form, browser))
                : Mono.empty();
    }

    /**
     * Returns the submitted fields; none of a multipart form, which is not read; empty for a content type that no form
     * sends.
     */
    public static Mono<Map<String, List<String>>> fields(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) {
            return Mono.just(Map.of());
        }
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                ? exchange.getFormData()
                        .map(fields -> Collections.unmodifiableMap(new LinkedHashMap<>(StorableText.storable(fields))))
                : Mono.empty();
    }

    private boolean routed(HttpMethod method, PathContainer path) {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method().equals(method))
                .anyMatch(route ->
                        PathPatternParser.defaultInstance.parse(route.pattern()).matches(path));
    }

    /** Returns path and query of the page that sent a form; empty where the browser sends no valid referrer. */
    public Optional<String> page(ServerWebExchange exchange) {
        String referer = exchange.getRequest().getHeaders().getFirst(HttpHeaders.REFERER);
        if (referer == null || !referer.startsWith(origin + "/")) {
            return Optional.empty();
        }
        return Optional.of(referer.substring(origin.length()))
                .filter(page -> page.length() <= LONGEST_PAGE
                        && SignInRedirects.safeRedirect(page).equals(page));
    }

    /** Returns the page that shows a form again, to be filled with the input; empty where no page shows it. */
    public Optional<String> pageOf(InterruptedForm form) {
        return Stream.of(Optional.ofNullable(form.page()).orElse(form.path()), form.path())
                .filter(page -> routed(HttpMethod.GET, PathContainer.parsePath(page.split("\\?", 2)[0])))
                .findFirst()
                .map(page -> page + (page.contains("?") ? "&" : "?") + FormRestoration.ASKED + "=1");
    }

    private Mono<UUID> save(ServerWebExchange exchange, InterruptedForm form, KnownBrowsers.Known browser) {
        UUID author = FormToken.account(form.fields()).orElse(browser.account());
        return form.size() > InterruptedForm.LARGEST
                ? Mono.empty()
                : memory.keep(form, browser.id(), author, secret(exchange).orElse(null))
                        .doOnNext(secret -> exchange.getResponse()
                                .addCookie(cookies.cookie(BackOfficeCookies.FORM, secret)
                                        .maxAge(InterruptedFormStore.KEPT)
                                        .build()))
                        .thenReturn(author);
    }

    /** Returns the form that waits in a browser for an account, if there is one. */
    public Mono<InterruptedForm> waiting(ServerWebExchange exchange, @Nullable Account account) {
        return account == null
                ? Mono.empty()
                : Mono.justOrEmpty(secret(exchange)).flatMap(secret -> memory.find(secret, account.id()));
    }

    /**
     * Deletes the waiting form once a request has submitted it again. The cookie stays: a form of another account may
     * wait in that browser.
     */
    public Mono<Void> delete(ServerWebExchange exchange, @Nullable Account account) {
        String path = exchange.getRequest().getPath().value();
        return waiting(exchange, account)
                .filter(form -> form.path().equals(path))
                .flatMap(_ -> discard(exchange, requireNonNull(account)));
    }

    /** Deletes the form that waits in a browser for an account, if there is one. */
    public Mono<Void> discard(ServerWebExchange exchange, Account account) {
        return Mono.justOrEmpty(secret(exchange)).flatMap(secret -> memory.forget(secret, account.id()));
    }

    private Optional<String> secret(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(cookies.name(BackOfficeCookies.FORM)))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty());
    }
}
