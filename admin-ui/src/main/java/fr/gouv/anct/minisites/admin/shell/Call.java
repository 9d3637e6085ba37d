package fr.gouv.anct.minisites.admin.shell;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * A request to the back office, with all that its guard has found out.
 *
 * @param account who is signed in
 * @param roles on the platform, and in the site at hand
 * @param tenant the site at hand, behind {@link Guard.OfSite}
 * @param siteRequest the request at hand, behind {@link Guard.OfRequest}
 * @param token with which a program stands for the account; none for the person
 * @param form what was posted; empty for a GET
 */
public record Call(
        ServerRequest request,
        @Nullable Account account,
        Set<Role> roles,
        @Nullable Tenant tenant,
        @Nullable SiteRequest siteRequest,
        @Nullable AccessToken token,
        MultiValueMap<String, String> form) {

    /** The same with another form. */
    public Call with(MultiValueMap<String, String> other) {
        return new Call(request, account, roles, tenant, siteRequest, token, other);
    }

    /** Who is signed in; there is someone behind every guard but {@link Guard.Open}. */
    public Account who() {
        return requireNonNull(account, "nobody is signed in");
    }

    /** The site at hand. */
    public Tenant site() {
        return requireNonNull(tenant, "the route is not one of a site");
    }

    /** The request at hand. */
    public SiteRequest requested() {
        return requireNonNull(siteRequest, "the route is not one of a request");
    }

    /** Whether the person may, in the site at hand if there is one; a token never more than that, nor than it covers. */
    public boolean may(Action action) {
        return Permissions.allows(roles, action) && (token == null || token.covers(action));
    }

    /** Whether a token alone is in the way: the person may, and it does not cover that. */
    public boolean uncovered(Action action) {
        return Permissions.allows(roles, action) && token != null && !token.covers(action);
    }

    /**
     * Whether the person may, and the site at hand is not locked: what a screen asks before it offers a change, which the
     * guard answers with 423 otherwise.
     */
    public boolean mayChange(Action action) {
        return may(action) && !site().locked();
    }

    /**
     * For what the address names beside the site or the request, and is not there or not theirs: 404, as by the guard, and
     * in the journal.
     */
    public <T> Mono<T> missing() {
        return Mono.error(MissingException::new);
    }

    /**
     * For what a form names and is not there, or not any more, or not theirs: in the journal too, and answered with the form,
     * which keeps all that was typed.
     */
    public Mono<ServerResponse> missing(Mono<ServerResponse> form) {
        // Behind the handler nobody knows the site any more.
        return Mono.deferContextual(known -> Mono.error(new MissingException(form.contextWrite(known))));
    }

    /** The id that a variable of the address holds; {@link #missing()} when it is none. */
    public Mono<UUID> id(String variable) {
        return CanonicalUuid.read(request.pathVariable(variable))
                .map(Mono::just)
                .orElseGet(this::missing);
    }

    /** An address that leads on, where what waits for its author is put back if that was asked for here. */
    public String onward(String address) {
        return resumes() ? address + (address.contains("?") ? "&" : "?") + FormRestoration.ASKED + "=1" : address;
    }

    /** Whether what waits for its author is to be put back here. */
    public boolean resumes() {
        return query(FormRestoration.ASKED).isPresent();
    }

    /** What was posted under that name, empty when nothing was. */
    public String field(String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** A parameter of the address, none when it is blank. */
    public Optional<String> query(String name) {
        return request.queryParam(name)
                .map(SentText::storable)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** All parameters of the address. */
    public MultiValueMap<String, String> queries() {
        return SentText.storable(request.queryParams());
    }

    /** The page of a list that is asked for, from 1. */
    public int page() {
        return query("page")
                .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** Goes on to another page of the back office (303), so that reloading does not post again. */
    public Mono<ServerResponse> seeOther(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /** As {@link #seeOther(String)}, with something to say there. */
    public Mono<ServerResponse> seeOther(String path, Flash flash) {
        return flash.keep(request.exchange()).then(seeOther(path));
    }
}
