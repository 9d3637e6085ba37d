package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.admission.AdmissionProperties;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;
import fr.gouv.anct.minisites.access.openid.SignInFailure;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows why a sign-in through an identity provider failed or was refused, with links to try again or to ask for help.
 * Each failure is recorded in the journal, without the user's name.
 */
@Component
class SignInFailurePages {

    private final ScreenResponses screens;
    private final Messages messages;
    private final BackOfficeShell shell;
    private final AdmissionProperties entry;
    private final SignInRateLimit rateLimit;
    private final Journal journal;

    SignInFailurePages(
            ScreenResponses screens,
            Messages messages,
            BackOfficeShell shell,
            AdmissionProperties entry,
            SignInRateLimit rateLimit,
            Journal journal) {
        this.screens = screens;
        this.messages = messages;
        this.shell = shell;
        this.entry = entry;
        this.rateLimit = rateLimit;
        this.journal = journal;
    }

    /** @param next path they were going to */
    Mono<ServerResponse> failed(AdmittedRequest request, SignInFailure failure, String next) {
        String key = "sign-in.failure." + page(failure);
        return recordFailure(request, "sign-in.failed", failure.code())
                .then(Mono.defer(() ->
                        show(request, status(failure), key, List.of(retryLink(next), contact("sign-in.contact")))));
    }

    /** Several causes may share a page, because the user cannot distinguish them. */
    private static String page(SignInFailure failure) {
        return switch (failure) {
            case SignInFailure.WrongUserinfo _ -> "wrong-userinfo";
            case SignInFailure.UnknownState _,
                    SignInFailure.ExpiredState _,
                    SignInFailure.OtherBrowser _,
                    SignInFailure.WrongIssuer _,
                    SignInFailure.Declined _,
                    SignInFailure.NotSignedIn _,
                    SignInFailure.ProviderError _,
                    SignInFailure.WrongCode _,
                    SignInFailure.WrongNonce _,
                    SignInFailure.WrongToken _,
                    SignInFailure.WeakAuthentication _,
                    SignInFailure.Unreachable _,
                    SignInFailure.Faulty _ -> failure.code();
        };
    }

    private static HttpStatus status(SignInFailure failure) {
        return switch (failure) {
            case SignInFailure.UnknownState _,
                    SignInFailure.ExpiredState _,
                    SignInFailure.OtherBrowser _,
                    SignInFailure.WrongIssuer _,
                    SignInFailure.WrongCode _,
                    SignInFailure.WrongNonce _ -> HttpStatus.BAD_REQUEST;
            case SignInFailure.Declined _, SignInFailure.NotSignedIn _, SignInFailure.WeakAuthentication _ ->
                HttpStatus.FORBIDDEN;
            case SignInFailure.ProviderError _,
                    SignInFailure.WrongToken _,
                    SignInFailure.WrongUserinfo _,
                    SignInFailure.Faulty _ -> HttpStatus.BAD_GATEWAY;
            case SignInFailure.Unreachable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Shows that the user, although known to the provider, is not admitted here. */
    Mono<ServerResponse> refused(AdmittedRequest request, AdmissionRefusal reason) {
        String key = "sign-in.refusal." + reason.code();
        return recordFailure(request, "sign-in.refused", reason.code())
                .then(Mono.defer(
                        () -> show(request, HttpStatus.FORBIDDEN, key, List.of(contact("sign-in.ask"), home()))));
    }

    /** Shows that there are too many requests from one address. */
    Mono<ServerResponse> tooManyRequests(AdmittedRequest request) {
        return show(request, HttpStatus.TOO_MANY_REQUESTS, "sign-in.rate-limited", List.of(retryLink("/"), home()));
    }

    private Mono<Void> recordFailure(AdmittedRequest request, String action, String reason) {
        return rateLimit.allowsJournalEntry(request.request())
                ? journal.record(
                        AuditActor.withoutAccount(messages.get("sign-in.nobody")),
                        action,
                        AuditSubject.none(),
                        Map.of("reason", reason))
                : Mono.empty();
    }

    private Mono<ServerResponse> show(AdmittedRequest request, HttpStatus status, String key, List<PageLink> links) {
        String title = messages.get(key + ".title");
        MessageScreen screen = new MessageScreen(title, messages.get(key + ".text"), links);
        return screens.show(status, request, ScreenHeading.of(title), screen);
    }

    private PageLink retryLink(String next) {
        return new PageLink(messages.get("sign-in.again"), SignInRedirects.signInUrl(next), false, false);
    }

    private PageLink home() {
        return new PageLink(messages.get("sign-in.home"), "/", false, false);
    }

    private PageLink contact(String key) {
        String contact = entry.contact();
        if (contact == null || contact.isBlank()) {
            return new PageLink(messages.get(key), shell.portal("/contact"), true, false);
        }
        return contact.contains("@") && !contact.contains("/")
                ? new PageLink(messages.get("sign-in.write", contact), "mailto:" + contact, false, false)
                : new PageLink(messages.get(key), contact, true, false);
    }
}
