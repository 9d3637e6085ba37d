package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.contact.ContactFormTokens;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactSubmission;
import fr.gouv.anct.minisites.contact.MessageKeys;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.delivery.page.ContactFormPage;
import fr.gouv.anct.minisites.delivery.page.ContactFormPages;
import fr.gouv.anct.minisites.delivery.page.ContactPath;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.rendering.ContactStepState;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Validates, limits and stores the messages that visitors send with the contact forms of a site, and issues form
 * tokens. The page of a form is in the shared cache and carries no token: a script fetches one; without script the form
 * is shown once more, with its token, for confirmation.
 */
@Component
class ContactFormHandler {

    private static final String TOKEN = "jeton";

    private final ContactFormPages pages;
    private final ContactFormTokens tokens;
    private final MessageKeys keys;
    private final ContactInbox inbox;
    private final PageRendering rendering;
    private final VisitorForms forms;

    ContactFormHandler(
            ContactFormPages pages,
            ContactFormTokens tokens,
            MessageKeys keys,
            ContactInbox inbox,
            PageRendering rendering,
            VisitorForms forms) {
        this.pages = pages;
        this.tokens = tokens;
        this.keys = keys;
        this.inbox = inbox;
        this.rendering = rendering;
        this.forms = forms;
    }

    /** The form that a request addresses. */
    private record Occasion(
            ServerHttpRequest http,
            Tenant tenant,
            SiteUrls urls,
            ContactPath path,
            @Nullable UUID draft) {

        ContactFormTokens.Form form() {
            return new ContactFormTokens.Form(tenant.id(), path.page(), Integer.toString(path.number()));
        }

        private VisitorPageRequest request() {
            return VisitorPageRequest.of(path.page()).with(draft, null);
        }
    }

    /** Whether the request submits a contact form. */
    static boolean takes(ServerWebExchange exchange, String path) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
                && ContactPath.of(path)
                        .filter(form -> form.part() == ContactPath.Endpoint.SENDING)
                        .isPresent();
    }

    /** Whether the method is safe: GET or HEAD. */
    static boolean reads(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.GET
                || exchange.getRequest().getMethod() == HttpMethod.HEAD;
    }

    /**
     * Answers a request to an endpoint of a contact form; empty when the path belongs to no form, or the form no longer
     * exists.
     *
     * @param draft the page whose draft a preview shows
     */
    Mono<Representation> answer(
            ServerWebExchange exchange, Tenant tenant, SiteUrls urls, String local, @Nullable UUID draft) {
        return Mono.justOrEmpty(ContactPath.of(local))
                .flatMap(path -> respond(exchange, new Occasion(exchange.getRequest(), tenant, urls, path, draft)));
    }

    private Mono<Representation> respond(ServerWebExchange exchange, Occasion at) {
        return switch (at.path().part()) {
            case TOKEN -> token(at);
            case THANKS -> throttled(exchange, at, load(at).flatMap(page -> forms.render(200, page::thanks)));
            case SENDING ->
                exchange.getRequest().getMethod() == HttpMethod.POST
                        ? throttled(exchange, at, load(at)).flatMap(page -> received(exchange, at, page))
                        : Mono.just(
                                Representation.seeOther(at.urls().href(at.path().page())));
        };
    }

    private Mono<Representation> token(Occasion at) {
        return keys.isConfigured()
                ? rendering.runOffEventLoop(() -> RepresentationEncoder.text(
                        200,
                        "text/plain;charset=UTF-8",
                        tokens.issue(at.form()).getBytes(StandardCharsets.UTF_8),
                        PageRendering.NO_STORE))
                : Mono.empty();
    }

    private <T> Mono<T> throttled(ServerWebExchange exchange, Occasion at, Mono<T> work) {
        return forms.throttled(exchange, at.tenant(), work);
    }

    private Mono<ContactFormPage> load(Occasion at) {
        return pages.at(at.request(), at.path().number(), at.urls())
                .flatMap(page -> rendering.runOffEventLoop(page::get))
                .flatMap(Mono::justOrEmpty)
                .contextWrite(CurrentTenant.with(at.tenant().id()));
    }

    private Mono<Representation> step(Occasion at, int status, Supplier<SitePage> page) {
        return forms.queued(at.http(), at.tenant(), forms.render(status, page));
    }

    private Mono<Representation> received(ServerWebExchange exchange, Occasion at, ContactFormPage page) {
        return forms.typed(exchange)
                .map(form -> Mono.defer(() -> send(exchange, at, page, form)))
                .onErrorResume(VisitorForms::tooLarge, _ -> Mono.just(excessive(exchange, at, tooLarge(at, page))))
                .flatMap(answer -> answer);
    }

    private Mono<Representation> tooLarge(Occasion at, ContactFormPage page) {
        ContactSubmission nothing = new ContactSubmission(page.form(), _ -> Optional.empty());
        return keys.isConfigured()
                ? step(at, 413, () -> page.step(ContactStepState.TOO_LARGE, nothing, tokens.issue(at.form())))
                : step(at, 503, () -> page.step(ContactStepState.CLOSED, nothing, null));
    }

    /**
     * Charges input that no person types as much as a message: the answer is a large page, rendered for this sender
     * alone.
     */
    private Mono<Representation> excessive(ServerWebExchange exchange, Occasion at, Mono<Representation> answer) {
        Duration wait = forms.take(exchange, at.tenant());
        return wait.isZero() ? answer : Mono.error(() -> new TooManyRequestsException(wait));
    }

    private Mono<Representation> send(
            ServerWebExchange exchange, Occasion at, ContactFormPage page, MultiValueMap<String, String> form) {
        ContactSubmission submission =
                new ContactSubmission(page.form(), name -> Optional.ofNullable(form.getFirst(name)));
        if (!keys.isConfigured()) {
            return step(at, 503, () -> page.step(ContactStepState.CLOSED, submission, null));
        }
        if (VisitorForms.lured(form)) {
            return thanks(at);
        }
        if (!submission.problems().isEmpty()) {
            Mono<Representation> again =
                    step(at, 422, () -> page.step(ContactStepState.ERRORS, submission, tokens.issue(at.form())));
            return submission.excessive() ? excessive(exchange, at, again) : again;
        }
        Optional<UUID> id = VisitorForms.crossed(exchange, at.urls())
                ? Optional.empty()
                : tokens.read(Optional.ofNullable(form.getFirst(TOKEN)).orElse(""), at.form());
        return id.map(known -> admitted(exchange, at, page, submission, known))
                .orElseGet(() -> step(
                        at, 200, () -> page.step(ContactStepState.CONFIRMATION, submission, tokens.issue(at.form()))));
    }

    private Mono<Representation> admitted(
            ServerWebExchange exchange, Occasion at, ContactFormPage page, ContactSubmission submission, UUID id) {
        Duration wait = forms.take(exchange, at.tenant());
        if (!wait.isZero()) {
            exchange.getResponse()
                    .getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, new TooManyRequestsException(wait).retryAfter());
            return step(at, 429, () -> page.step(ContactStepState.TOO_MANY, submission, tokens.issue(at.form())));
        }
        return at.urls().preview()
                ? thanks(at)
                : received(at, page, submission, id).then(Mono.defer(() -> thanks(at)));
    }

    private Mono<Void> received(Occasion at, ContactFormPage page, ContactSubmission submission, UUID id) {
        return inbox.receive(
                at.tenant(),
                id,
                submission.content(page.title(), at.path().page()),
                page.team(),
                forms.messages(at.tenant()));
    }

    private static Mono<Representation> thanks(Occasion at) {
        return Mono.just(Representation.seeOther(at.urls().href(at.path().sibling(ContactPath.Endpoint.THANKS))));
    }
}
