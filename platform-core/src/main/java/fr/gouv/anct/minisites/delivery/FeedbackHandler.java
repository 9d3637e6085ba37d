package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.contact.ContactFormTokens;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.FeedbackReason;
import fr.gouv.anct.minisites.contact.FeedbackSubmission;
import fr.gouv.anct.minisites.contact.MessageKeys;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.FeedbackPage;
import fr.gouv.anct.minisites.delivery.page.FeedbackPages;
import fr.gouv.anct.minisites.delivery.page.FeedbackPath;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.feedback.FeedbackCounting;
import fr.gouv.anct.minisites.measurement.ProgramDetection;
import fr.gouv.anct.minisites.rendering.FeedbackStepState;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
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
 * Receives the answers to the question whether a page is useful. The page is in the shared cache and carries no token:
 * a click is counted at once, and leads to a form for the reason, with a token that lets it be counted once.
 */
@Component
class FeedbackHandler {

    private static final String TOKEN = "token";
    private static final String USEFUL = "useful";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final FeedbackPages pages;
    private final FeedbackCounting counting;
    private final ContactFormTokens tokens;
    private final MessageKeys keys;
    private final ContactInbox inbox;
    private final PageRendering rendering;
    private final VisitorForms forms;
    private final ProgramDetection programs;
    private final FeedbackLimits limits = new FeedbackLimits();

    FeedbackHandler(
            FeedbackPages pages,
            FeedbackCounting counting,
            ContactFormTokens tokens,
            MessageKeys keys,
            ContactInbox inbox,
            PageRendering rendering,
            VisitorForms forms,
            ProgramDetection programs) {
        this.pages = pages;
        this.counting = counting;
        this.tokens = tokens;
        this.keys = keys;
        this.inbox = inbox;
        this.rendering = rendering;
        this.forms = forms;
        this.programs = programs;
    }

    /** The question that a request addresses. */
    private record Occasion(
            ServerHttpRequest http,
            Tenant tenant,
            SiteUrls urls,
            FeedbackPath path,
            @Nullable UUID draft) {

        private VisitorPageRequest request() {
            return VisitorPageRequest.of(path.page()).with(draft, null);
        }

        private Mono<Representation> seeOther(String path) {
            return Mono.just(Representation.seeOther(urls.href(path)));
        }

        Mono<Representation> back() {
            return seeOther(path.page());
        }

        Mono<Representation> thanks() {
            return seeOther(path.sibling(FeedbackPath.Endpoint.THANKS));
        }
    }

    /** Whether the request submits an answer or a reason. */
    static boolean takes(ServerWebExchange exchange, String path) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
                && FeedbackPath.of(path).filter(FeedbackPath::receives).isPresent();
    }

    /**
     * Answers a request to an endpoint of the question; empty when the path is not one, or the page does not ask it.
     *
     * @param draft the page whose draft a preview shows
     */
    Mono<Representation> answer(
            ServerWebExchange exchange, Tenant tenant, SiteUrls urls, String local, @Nullable UUID draft) {
        return Mono.justOrEmpty(FeedbackPath.of(local))
                .map(path -> new Occasion(exchange.getRequest(), tenant, urls, path, draft))
                .zipWhen(at -> forms.throttled(exchange, tenant, load(at)))
                .flatMap(both -> respond(exchange, both.getT1(), both.getT2()));
    }

    private Mono<FeedbackPage> load(Occasion at) {
        return pages.at(at.request(), at.urls())
                .flatMap(page -> rendering.runOffEventLoop(page::get))
                .flatMap(Mono::justOrEmpty)
                .contextWrite(CurrentTenant.with(at.tenant().id()));
    }

    private Mono<Representation> respond(ServerWebExchange exchange, Occasion at, FeedbackPage page) {
        boolean sent = exchange.getRequest().getMethod() == HttpMethod.POST;
        return switch (at.path().part()) {
            case ANSWER -> sent ? clicked(exchange, at, page) : at.back();
            case REASON -> explained(exchange, at, page, sent);
            case THANKS -> step(at, 200, page::thanks);
        };
    }

    private Mono<Representation> step(Occasion at, int status, Supplier<SitePage> page) {
        return forms.queued(at.http(), at.tenant(), forms.render(status, page));
    }

    /** Handles the click on one of the buttons; one on a page of another site leads to the question itself. */
    private Mono<Representation> clicked(ServerWebExchange exchange, Occasion at, FeedbackPage page) {
        return forms.typed(exchange)
                .flatMap(form -> useful(form.getFirst(USEFUL))
                        .filter(_ -> !VisitorForms.crossed(exchange, at.urls()))
                        .map(useful -> counted(exchange, at, page, useful))
                        .orElseGet(at::back));
    }

    private static Optional<Boolean> useful(@Nullable String answer) {
        return YES.equals(answer) ? Optional.of(true) : NO.equals(answer) ? Optional.of(false) : Optional.empty();
    }

    private Mono<Representation> counted(ServerWebExchange exchange, Occasion at, FeedbackPage page, boolean useful) {
        VisitorForms.Sender sender = forms.sender(exchange, at.tenant());
        Duration wait = limits.click(sender);
        if (!wait.isZero()) {
            return Mono.error(() -> new TooManyRequestsException(wait));
        }
        boolean program = programs.isProgram(at.http().getHeaders().getFirst(HttpHeaders.USER_AGENT));
        if (!at.urls().preview() && (program || !limits.counts(sender, page.id()))) {
            return at.thanks();
        }
        Mono<Void> count = at.urls().preview()
                ? Mono.empty()
                : forms.queued(at.http(), at.tenant(), counting.count(at.tenant(), page.id(), useful));
        return count.then(Mono.defer(() -> keys.isConfigured()
                ? at.seeOther(at.path().reason(useful) + "&" + TOKEN + "="
                        + tokens(at, useful).issue())
                : at.thanks()));
    }

    /** Handles the form that a click leads to, whose URL has the answer. */
    private Mono<Representation> explained(ServerWebExchange exchange, Occasion at, FeedbackPage page, boolean sent) {
        return useful(exchange.getRequest().getQueryParams().getFirst(USEFUL))
                .filter(_ -> keys.isConfigured())
                .map(useful -> sent ? received(exchange, at, page, useful) : asked(exchange, at, page, useful))
                .orElseGet(at::thanks);
    }

    /** Shows the form; the page where none was answered, the thanks where the token is not valid any more. */
    private Mono<Representation> asked(ServerWebExchange exchange, Occasion at, FeedbackPage page, boolean useful) {
        String token = exchange.getRequest().getQueryParams().getFirst(TOKEN);
        if (token == null || token.isEmpty()) {
            return at.back();
        }
        return tokens(at, useful).read(token).isPresent()
                ? step(at, 200, () -> page.step(FeedbackStepState.REASON, FeedbackSubmission.blank(useful), token))
                : at.thanks();
    }

    private Mono<Representation> received(ServerWebExchange exchange, Occasion at, FeedbackPage page, boolean useful) {
        return forms.typed(exchange)
                .map(form -> Mono.defer(() -> send(exchange, at, page, form, useful)))
                .onErrorResume(
                        VisitorForms::tooLarge,
                        _ -> Mono.just(excessive(
                                exchange,
                                at,
                                again(
                                        at,
                                        413,
                                        page,
                                        FeedbackStepState.TOO_LARGE,
                                        FeedbackSubmission.blank(useful),
                                        ""))))
                .flatMap(answer -> answer);
    }

    /** Charges input that no person types as much as a message. */
    private Mono<Representation> excessive(ServerWebExchange exchange, Occasion at, Mono<Representation> answer) {
        Duration wait = forms.take(exchange, at.tenant());
        return wait.isZero() ? answer : Mono.error(() -> new TooManyRequestsException(wait));
    }

    private Mono<Representation> send(
            ServerWebExchange exchange,
            Occasion at,
            FeedbackPage page,
            MultiValueMap<String, String> form,
            boolean useful) {
        if (VisitorForms.lured(form)) {
            return at.thanks();
        }
        FeedbackSubmission submission = FeedbackSubmission.of(useful, name -> Optional.ofNullable(form.getFirst(name)));
        String token = VisitorForms.crossed(exchange, at.urls())
                ? ""
                : Optional.ofNullable(form.getFirst(TOKEN)).orElse("");
        if (submission.tooLong()) {
            Mono<Representation> again = again(at, 422, page, FeedbackStepState.ERRORS, submission, token);
            return submission.excessive() ? excessive(exchange, at, again) : again;
        }
        if (submission.reason() == null && submission.words().isEmpty()) {
            return at.thanks();
        }
        return tokens(at, useful)
                .read(token)
                .map(writer -> admitted(exchange, at, page, submission, token, writer))
                .orElseGet(() -> again(at, 200, page, FeedbackStepState.CONFIRMATION, submission, token));
    }

    private Mono<Representation> again(
            Occasion at,
            int status,
            FeedbackPage page,
            FeedbackStepState state,
            FeedbackSubmission submission,
            String token) {
        return step(
                at,
                status,
                () -> page.step(
                        state, submission, tokens(at, submission.useful()).next(token)));
    }

    private Mono<Representation> admitted(
            ServerWebExchange exchange,
            Occasion at,
            FeedbackPage page,
            FeedbackSubmission submission,
            String token,
            FeedbackTokens.Writer writer) {
        Duration wait = forms.take(exchange, at.tenant());
        if (!wait.isZero()) {
            exchange.getResponse()
                    .getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, new TooManyRequestsException(wait).retryAfter());
            return again(at, 429, page, FeedbackStepState.TOO_MANY, submission, token);
        }
        return at.urls().preview()
                ? at.thanks()
                : forms.queued(at.http(), at.tenant(), explain(at, page, submission, writer))
                        .then(Mono.defer(at::thanks));
    }

    private Mono<Void> explain(
            Occasion at, FeedbackPage page, FeedbackSubmission submission, FeedbackTokens.Writer writer) {
        UUID id = writer.message();
        FeedbackReason reason = submission.reason();
        Mono<Void> counted = reason == null || !writer.answered()
                ? Mono.empty()
                : counting.explain(at.tenant(), id, page.id(), reason);
        Mono<Void> written = Mono.justOrEmpty(
                        submission.content(page.title(), at.path().page()))
                .flatMap(content -> inbox.receive(at.tenant(), id, content, page.team(), forms.messages(at.tenant())));
        return counted.then(written);
    }

    private FeedbackTokens tokens(Occasion at, boolean useful) {
        return new FeedbackTokens(tokens, at.tenant().id(), at.path().page(), useful);
    }
}
