package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.FormRestoration;
import fr.gouv.anct.minisites.admin.routing.InterruptedFormScreen;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.routing.SignedInAccount;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Renders the pages that explain to a user why a request was refused and where to continue. */
@Component
public class RefusalPages {

    private final SignedInAccount signedIn;
    private final InterruptedForms forms;
    private final ScreenResponses screens;
    private final BackOfficeShell shell;
    private final Messages messages;

    RefusalPages(
            SignedInAccount signedIn,
            InterruptedForms forms,
            ScreenResponses screens,
            BackOfficeShell shell,
            Messages messages) {
        this.signedIn = signedIn;
        this.forms = forms;
        this.screens = screens;
        this.shell = shell;
        this.messages = messages;
    }

    /**
     * Answers with the page of a status.
     *
     * @param status 403, 404, 413 or 423
     */
    public Mono<ServerResponse> answer(ServerRequest request, HttpStatusCode status) {
        // An htmx request for a fragment: on an error, htmx leaves the current content in place.
        return request.headers().firstHeader("HX-Request") != null
                ? ServerResponse.status(status).build()
                : Mono.zip(signedIn.account(), typed(request, status))
                        .flatMap(both -> page(request, both.getT1(), status, both.getT2()));
    }

    /** Returns the input of a refused form; a form that is too large or malformed is not read. */
    private static Mono<List<String>> typed(ServerRequest request, HttpStatusCode status) {
        return isForm(request) && status.value() != HttpStatus.CONTENT_TOO_LARGE.value()
                ? InterruptedForms.fields(request.exchange())
                        .map(fields -> typed(request, fields))
                        .defaultIfEmpty(List.of())
                        .onErrorReturn(List.of())
                : Mono.just(List.of());
    }

    private static boolean isForm(ServerRequest request) {
        return request.method().equals(HttpMethod.POST);
    }

    private static List<String> typed(ServerRequest request, Map<String, List<String>> fields) {
        return InterruptedFormScreen.typed(
                new InterruptedForm(request.exchange().getRequest().getPath().value(), null, fields));
    }

    /** Answers an unknown address: a 404 page for a signed-in account, a plain 404 error otherwise. */
    public Mono<ServerResponse> notFound(ServerRequest request) {
        return signedIn.account()
                .flatMap(Mono::justOrEmpty)
                .flatMap(account -> page(request, Optional.of(account), HttpStatus.NOT_FOUND, List.of()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Answers one of our forms whose CSRF token is lost and that was not saved: 403, with the input to be copied. */
    Mono<ServerResponse> expired(ServerRequest request) {
        return signedIn.account()
                .zipWith(InterruptedForms.fields(request.exchange()).defaultIfEmpty(Map.of()))
                .flatMap(both -> expired(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> expired(
            ServerRequest request, Optional<Account> account, Map<String, List<String>> fields) {
        List<String> typed = typed(request, fields);
        String title = messages.get("error.expired.title");
        String text = messages.get(typed.isEmpty() ? "error.expired.help" : "error.expired.typed");
        AdmittedRequest admitted = admitted(request, account.orElse(null));
        List<PageLink> links = Stream.concat(back(admitted, account.isEmpty()), links(admitted).stream())
                .toList();
        return screens.show(
                HttpStatus.FORBIDDEN, admitted, ScreenHeading.of(title), new MessageScreen(title, text, typed, links));
    }

    /**
     * Returns a link to the page that sent the form, where the browser names it, by way of the sign-in page if
     * necessary.
     */
    private Stream<PageLink> back(AdmittedRequest admitted, boolean out) {
        return forms
                .page(admitted.request().exchange())
                .map(page -> new PageLink(
                        messages.get(out ? "error.expired.sign-in" : "error.expired.reopen"),
                        out ? SignInRedirects.signInUrl(page) : page,
                        false,
                        false))
                .stream();
    }

    private Mono<ServerResponse> page(
            ServerRequest request, Optional<Account> account, HttpStatusCode status, List<String> typed) {
        String key = switch (status.value()) {
            case 403 -> "error.forbidden";
            case 413 -> "error.too-large";
            case 423 -> "error.locked";
            default -> isForm(request) ? "error.missing.form" : "error.missing";
        };
        String title = messages.get(key + ".title");
        String help = messages.get(key + ".help");
        String text = typed.isEmpty() ? help : help + " " + messages.get("error.typed");
        AdmittedRequest admitted = admitted(request, account.orElse(null));
        return screens.show(
                status, admitted, ScreenHeading.of(title), new MessageScreen(title, text, typed, links(admitted)));
    }

    private AdmittedRequest admitted(ServerRequest request, @Nullable Account account) {
        return new AdmittedRequest(
                request,
                account,
                account == null ? Set.of() : account.roles(),
                null,
                null,
                null,
                new LinkedMultiValueMap<>(),
                screens);
    }

    /** Replaces the response of a page that was to be restored and is no longer shown: lists the input to be copied. */
    public Mono<ServerResponse> orInterruptedForm(ServerRequest request, ServerResponse answer) {
        return FormRestoration.isMissed(request, answer)
                ? signedIn.account()
                        .flatMap(Mono::justOrEmpty)
                        .zipWhen(account -> forms.waiting(request.exchange(), account))
                        .flatMap(both -> typed(admitted(request, both.getT1()), answer.statusCode(), both.getT2()))
                        .defaultIfEmpty(answer)
                : Mono.just(answer);
    }

    private Mono<ServerResponse> typed(AdmittedRequest admitted, HttpStatusCode status, InterruptedForm form) {
        return screens.show(
                status.isError() ? status : HttpStatus.OK,
                admitted,
                ScreenHeading.of(messages.get("resume.title")),
                InterruptedFormScreen.lost(form));
    }

    /** Central communications are the recipient of the contact form. */
    private List<PageLink> links(AdmittedRequest admitted) {
        PageLink home = new PageLink(messages.get("error.home"), BackOfficePage.WELCOME.path(), false, false);
        return admitted.may(Action.REQUEST_DECIDE)
                ? List.of(home)
                : List.of(
                        home,
                        new PageLink(messages.get("request.contact.button"), shell.portal("/contact"), true, false));
    }
}
