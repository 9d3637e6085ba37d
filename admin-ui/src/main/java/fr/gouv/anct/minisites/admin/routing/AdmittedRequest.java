package fr.gouv.anct.minisites.admin.routing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Request to the back office that its guard has admitted, with everything that the guard has loaded.
 *
 * @param account the signed-in account
 * @param roles roles on the platform, and on the site of the route
 * @param tenant the site of the route, behind {@link Guard.OfSite}
 * @param siteRequest the site request of the route, behind {@link Guard.OfRequest}
 * @param token the access token with which a program acts for the account; null for the person
 * @param form the submitted form; empty for a GET
 * @param screens shows screens and reads messages
 */
public record AdmittedRequest(
        ServerRequest request,
        @Nullable Account account,
        Set<Role> roles,
        @Nullable Tenant tenant,
        @Nullable SiteRequest siteRequest,
        @Nullable AccessToken token,
        MultiValueMap<String, String> form,
        Screens screens) {

    /** Returns a copy with another form. */
    public AdmittedRequest with(MultiValueMap<String, String> other) {
        return new AdmittedRequest(request, account, roles, tenant, siteRequest, token, other, screens);
    }

    /** Returns the signed-in account, which exists behind every guard but {@link Guard.Open}. */
    public Account requireAccount() {
        return requireNonNull(account, "no signed-in account");
    }

    /** Returns the signed-in account as the actor of what the request does. */
    public AuditActor actor() {
        return requireAccount().actor();
    }

    /** Returns the site of the route. */
    public Tenant site() {
        return requireNonNull(tenant, "route has no site");
    }

    /** Returns the site request of the route. */
    public SiteRequest requireSiteRequest() {
        return requireNonNull(siteRequest, "route has no site request");
    }

    /**
     * Whether the roles allow the action, on the site of the route if there is one; a token only restricts this to what
     * it covers.
     */
    public boolean may(Action action) {
        return Permissions.allows(roles, action) && (token == null || token.covers(action));
    }

    /** Whether the roles allow the action and only the scope of the token excludes it. */
    public boolean exceedsTokenScope(Action action) {
        return Permissions.allows(roles, action) && token != null && !token.covers(action);
    }

    /**
     * Whether the action is allowed and the site is not locked; screens check this before they offer a change, which
     * the guard would otherwise answer with 423.
     */
    public boolean mayChange(Action action) {
        return may(action) && !site().locked();
    }

    /**
     * Fails with 404 for an object of the address, beside the site or the site request, that does not exist or is
     * foreign; like the guard, records it in the journal.
     */
    public <T> Mono<T> notFound() {
        return Mono.error(NotFoundException::new);
    }

    /**
     * Answers with the form, all input kept, when it names an object that does not exist, does not exist any more, or
     * is foreign; also recorded in the journal.
     */
    public Mono<ServerResponse> notFound(Mono<ServerResponse> form) {
        // The error is handled outside the handler, where the Reactor context no longer holds the site.
        return Mono.deferContextual(known -> Mono.error(new NotFoundException(form.contextWrite(known))));
    }

    /** Returns the id in a path variable; {@link #notFound()} when it is malformed. */
    public Mono<UUID> id(String variable) {
        return CanonicalUuid.read(request.pathVariable(variable))
                .map(Mono::just)
                .orElseGet(this::notFound);
    }

    /** Appends the parameter that restores the interrupted form, if this request asked for it. */
    public String continuing(String address) {
        return restoresForm() ? address + (address.contains("?") ? "&" : "?") + FormRestoration.ASKED + "=1" : address;
    }

    /** Whether the request asks for the interrupted form to be restored. */
    public boolean restoresForm() {
        return query(FormRestoration.ASKED).isPresent();
    }

    /** Returns the submitted value of a field, empty when it was not submitted. */
    public String field(String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** Returns a query parameter, empty when it is blank. */
    public Optional<String> query(String name) {
        return request.queryParam(name)
                .map(StorableText::storable)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Returns all query parameters. */
    public MultiValueMap<String, String> queries() {
        return StorableText.storable(request.queryParams());
    }

    /** Returns the requested page number of a list, from 1. */
    public int page() {
        return query("page")
                .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** Redirects to another page of the back office (303), so that reloading does not post again. */
    public Mono<ServerResponse> seeOther(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /** Redirects as {@link #seeOther(String)} does, with a flash message to show there. */
    public Mono<ServerResponse> seeOther(String path, Flash flash) {
        return flash.save(request.exchange()).then(seeOther(path));
    }

    /** Answers with a screen. */
    public Mono<ServerResponse> show(ScreenHeading heading, Screen screen) {
        return show(HttpStatus.OK, heading, screen);
    }

    /** Answers with a screen; with an error status, as one that shows errors to correct. */
    public Mono<ServerResponse> show(HttpStatusCode status, ScreenHeading heading, Screen screen) {
        return screens.show(status, this, heading.erroneous(status.isError()), screen);
    }

    /** Answers with a screen that says a state; with an error status, one that no input on this screen corrects. */
    public Mono<ServerResponse> report(HttpStatusCode status, ScreenHeading heading, Screen screen) {
        return screens.show(status, this, heading, screen);
    }

    /** Returns the heading of a screen, below the site of the route if there is one. */
    public ScreenHeading heading(String key, Object... arguments) {
        return headingOf(message(key, arguments));
    }

    /** Returns the heading of a screen whose title is no message, such as the name of what it shows. */
    public ScreenHeading headingOf(String title) {
        ScreenHeading heading = ScreenHeading.of(title);
        return tenant == null ? heading : heading.below(tenant.name(), Paths.SITE.link(tenant));
    }

    /** Returns a message of the back office. */
    public String message(String key, Object... arguments) {
        return messages().get(key, arguments);
    }

    /** Whether the back office has a message under this key. */
    public boolean hasMessage(String key) {
        return messages().has(key);
    }

    public Messages messages() {
        return screens.messages();
    }

    /** Returns a message that confirms an action, with the text under {@code <key>.text} where there is one. */
    public Flash success(String key, Object... arguments) {
        return flash(Flash.Kind.SUCCESS, key, arguments);
    }

    /** Returns a message of some severity, with the text under {@code <key>.text} where there is one. */
    public Flash flash(Flash.Kind kind, String key, Object... arguments) {
        String text = key + ".text";
        return new Flash(kind, message(key, arguments), hasMessage(text) ? message(text, arguments) : "");
    }

    /** Loads the object whose id is the last variable of the pattern; {@link #notFound()} when it does not exist. */
    public <T> Mono<T> find(String variable, Function<UUID, Mono<T>> byId) {
        return id(variable).flatMap(byId).switchIfEmpty(Mono.defer(this::notFound));
    }

    /** Returns the address of the request, with its query but without the request to restore an interrupted form. */
    public String address() {
        String query = Stream.of(Objects.requireNonNullElse(request.uri().getRawQuery(), "")
                        .split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(FormRestoration.ASKED + "="))
                .collect(Collectors.joining("&"));
        return request.uri().getRawPath() + (query.isEmpty() ? "" : "?" + query);
    }
}
