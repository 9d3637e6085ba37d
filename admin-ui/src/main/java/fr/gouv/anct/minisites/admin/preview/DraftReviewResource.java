package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.preview.PreviewComment;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.content.preview.PreviewSharing;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the secret link to a draft: its holder reads the draft in a frame of the preview origin, and may comment. */
@Component
class DraftReviewResource implements BackOfficeResource {

    static final String PATH = "/relectures/";
    private static final String PATTERN = PATH + "{draft}";
    private static final String NAME = "nom";
    private static final String TEXT = "commentaire";
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;

    private final PreviewSharing sharing;
    private final Tenants tenants;
    private final PreviewUrls previews;
    private final ClientAddresses addresses;
    private final ScreenResponses screens;
    private final Messages messages;
    private final RateLimiter<String> limiter;

    DraftReviewResource(
            PreviewSharing sharing,
            Tenants tenants,
            PreviewUrls previews,
            ClientAddresses addresses,
            ScreenResponses screens,
            Messages messages,
            RateLimiterFactory limits) {
        this.sharing = sharing;
        this.tenants = tenants;
        this.previews = previews;
        this.addresses = addresses;
        this.screens = screens;
        this.messages = messages;
        this.limiter = limits.limiter(10, Duration.ofMinutes(10));
    }

    private record Reading(TenantLinkToken token, Tenant site, PreviewSharing.SharedPreview shown) {}

    @Override
    public List<Route> routes() {
        Guard open = new Guard.Open();
        return List.of(Route.get(PATTERN, open, this::show), Route.post(PATTERN, open, this::comment));
    }

    /**
     * Returns an identical response for an expired link and for one that never existed, to disclose neither. A
     * signed-in user gets the usual 404 page, and is recorded in the journal. A late comment is shown again, to be
     * copied.
     */
    private Mono<ServerResponse> ended(AdmittedRequest request) {
        if (request.account() != null) {
            return request.notFound();
        }
        List<String> typed = Stream.of(NAME, TEXT)
                .map(request::field)
                .filter(value -> !value.isBlank())
                .toList();
        String title = messages.get("reviewer.ended");
        String text = messages.get(typed.isEmpty() ? "reviewer.ended.text" : "reviewer.ended.typed");
        return screens.show(
                HttpStatus.NOT_FOUND,
                request,
                ScreenHeading.of(title).withoutMenus(),
                new MessageScreen(title, text, typed, List.of()));
    }

    private Mono<Reading> reading(AdmittedRequest request) {
        return Mono.justOrEmpty(TenantLinkToken.parse(request.request().pathVariable("draft")))
                .zipWhen(token -> tenants.findById(token.tenantId()))
                .flatMap(both -> open(both.getT1(), both.getT2()));
    }

    private Mono<Reading> open(TenantLinkToken token, Tenant site) {
        return sharing.open(token)
                .map(shown -> new Reading(token, site, shown))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return reading(request)
                .flatMap(reading -> show(HttpStatus.OK, request, reading, List.of(name(""), text(""))))
                .switchIfEmpty(Mono.defer(() -> ended(request)));
    }

    private FieldView name(String typed) {
        return FieldView.of(FieldView.Kind.LINE, NAME, messages.get("reviewer.name"), typed)
                .withAutocomplete("name")
                .atMost(LONGEST_NAME);
    }

    private FieldView text(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, TEXT, messages.get("reviewer.text"), typed)
                .atMost(LONGEST_TEXT);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Reading reading, List<FieldView> fields) {
        PublicationStatus publicationStatus = reading.shown().standing();
        PreviewLink link = reading.shown().link();
        DraftReviewScreen screen = new DraftReviewScreen(
                messages.get(
                        link.end() == PreviewLink.End.PUBLICATION ? "reviewer.lead.publication" : "reviewer.lead",
                        reading.site().name(),
                        DateTimes.day(link.expiresAt())),
                request.query("merci").isPresent(),
                source(reading),
                messages.get("preview.frame", publicationStatus.head().title()),
                ErrorSummary.of(fields),
                PATH + reading.token().text(),
                fields);
        return screens.show(
                status,
                request,
                ScreenHeading.of(messages.get(
                                "reviewer.title", publicationStatus.head().title()))
                        .withoutMenus()
                        .erroneous(status.isError()),
                screen);
    }

    private String source(Reading reading) {
        PublicationStatus publicationStatus = reading.shown().standing();
        Preview draft = new Preview(
                reading.site().id(),
                new PreviewGrant.OfLink(reading.shown().link().id()),
                new Preview.Draft(publicationStatus.page(), ColourScheme.LIGHT));
        return previews.url(draft, VALIDITY, publicationStatus.path());
    }

    private Mono<ServerResponse> comment(AdmittedRequest request) {
        return reading(request)
                .flatMap(reading -> comment(request, reading))
                .switchIfEmpty(Mono.defer(() -> ended(request)));
    }

    private Mono<ServerResponse> comment(AdmittedRequest request, Reading reading) {
        FieldView name =
                checked(name(PreviewComment.nameOf(request.field(NAME))), LONGEST_NAME, "reviewer.name.missing");
        FieldView text = checked(text(request.field(TEXT)), LONGEST_TEXT, "reviewer.text.missing");
        if (name.error() != null || text.error() != null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, reading, List.of(name, text));
        }
        return limiter.tryAcquire(addresses.of(request.request().exchange().getRequest()))
                ? say(request, reading, name, text)
                : notTaken(request, HttpStatus.TOO_MANY_REQUESTS, reading, name, text, "reviewer.too-many");
    }

    private FieldView checked(FieldView field, int longest, String missing) {
        String words = words(field);
        String problem = words.isEmpty()
                ? messages.get(missing)
                : words.length() > longest ? messages.get("publication.too-long", String.valueOf(longest)) : null;
        return problem == null ? field : field.withError(problem, List.of());
    }

    private static String words(FieldView field) {
        return field.value().replace("\u0000", "").strip();
    }

    private Mono<ServerResponse> notTaken(
            AdmittedRequest request,
            HttpStatus status,
            Reading reading,
            FieldView name,
            FieldView text,
            String problem) {
        return show(status, request, reading, List.of(name, text.withError(messages.get(problem), List.of())));
    }

    private Mono<ServerResponse> say(AdmittedRequest request, Reading reading, FieldView name, FieldView text) {
        return sharing.comment(reading.site(), reading.shown(), PreviewComment.nameOf(name.value()), words(text))
                .contextWrite(CurrentTenant.with(reading.site().id()))
                .flatMap(said -> said
                        ? request.seeOther(PATH + reading.token().text() + "?merci=oui")
                        : notTaken(request, HttpStatus.CONFLICT, reading, name, text, "reviewer.full"));
    }
}
