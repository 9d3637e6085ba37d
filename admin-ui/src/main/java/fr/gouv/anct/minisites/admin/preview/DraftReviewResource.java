package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
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

    /** A draft is named by the text of the token. */
    static final Path.One<String> DRAFT = Path.of("/relectures").segment("draft");

    private static final String THANKED = "merci";
    private static final String NAME = "nom";
    private static final String TEXT = "commentaire";
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;

    private final PreviewSharing sharing;
    private final Tenants tenants;
    private final PreviewUrls previews;
    private final ClientAddresses addresses;
    private final RateLimiter<String> limiter;

    DraftReviewResource(
            PreviewSharing sharing,
            Tenants tenants,
            PreviewUrls previews,
            ClientAddresses addresses,
            RateLimiterFactory limits) {
        this.sharing = sharing;
        this.tenants = tenants;
        this.previews = previews;
        this.addresses = addresses;
        this.limiter = limits.limiter(10, Duration.ofMinutes(10));
    }

    /** A draft that the holder of a link reads. */
    private record Reading(TenantLinkToken token, Tenant site, PreviewSharing.SharedPreview shown) {}

    @Override
    public List<Route> routes() {
        Guard open = new Guard.Open();
        return List.of(Route.get(DRAFT, open, this::show), Route.post(DRAFT, open, this::comment));
    }

    /**
     * A draft for a reader without an account, with a comment form.
     *
     * @param title of the draft
     * @param thanked whether a comment was just sent
     * @param source of the frame, absolute
     * @param action URL the comment is posted to
     */
    record ReviewScreen(
            Tenant site,
            PreviewLink link,
            String title,
            boolean thanked,
            String source,
            String action,
            List<FieldView> fields)
            implements Screen {

        /** Whether a publication of the page ends the link. */
        public boolean untilPublication() {
            return link.end() == PreviewLink.End.PUBLICATION;
        }

        public ErrorSummary errors() {
            return ErrorSummary.of(fields);
        }

        @Override
        public String template() {
            return "preview/reviewer";
        }
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
        ScreenHeading heading = request.heading("reviewer.ended").withoutMenus();
        String text = request.message(typed.isEmpty() ? "reviewer.ended.text" : "reviewer.ended.typed");
        // There is nothing to correct, although the status is that of an error.
        return request.report(HttpStatus.NOT_FOUND, heading,
                        new MessageScreen(heading.title(), text, typed, List.of()));
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
                .flatMap(
                        reading -> show(HttpStatus.OK, request, reading, List.of(name(request, ""), text(request, ""))))
                .switchIfEmpty(Mono.defer(() -> ended(request)));
    }

    private static FieldView name(AdmittedRequest request, String typed) {
        return FieldView.of(FieldView.Kind.LINE, NAME, request.message("reviewer.name"), typed)
                .withAutocomplete("name")
                .atMost(LONGEST_NAME);
    }

    private static FieldView text(AdmittedRequest request, String typed) {
        return FieldView.of(FieldView.Kind.TEXT, TEXT, request.message("reviewer.text"), typed)
                .atMost(LONGEST_TEXT);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Reading reading, List<FieldView> fields) {
        String title = reading.shown().standing().head().title();
        return request.show(
                status,
                request.heading("reviewer.title", title).withoutMenus(),
                new ReviewScreen(
                        reading.site(),
                        reading.shown().link(),
                        title,
                        request.query(THANKED).isPresent(),
                        source(reading),
                        DRAFT.link(reading.token().text()),
                        fields));
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
        FieldView name = checked(
                request,
                name(request, PreviewComment.nameOf(request.field(NAME))),
                LONGEST_NAME,
                "reviewer.name.missing");
        FieldView text = checked(request, text(request, request.field(TEXT)), LONGEST_TEXT, "reviewer.text.missing");
        if (name.error() != null || text.error() != null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, reading, List.of(name, text));
        }
        return limiter.tryAcquire(addresses.of(request.request().exchange().getRequest()))
                ? say(request, reading, name, text)
                : notTaken(request, HttpStatus.TOO_MANY_REQUESTS, reading, name, text, "reviewer.too-many");
    }

    private static FieldView checked(AdmittedRequest request, FieldView field, int longest, String missing) {
        String words = words(field);
        String problem = words.isEmpty()
                ? request.message(missing)
                : words.length() > longest ? request.message("publication.too-long", String.valueOf(longest)) : null;
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
        return show(status, request, reading, List.of(name, text.withError(request.message(problem), List.of())));
    }

    private Mono<ServerResponse> say(AdmittedRequest request, Reading reading, FieldView name, FieldView text) {
        return sharing.comment(reading.site(), reading.shown(), PreviewComment.nameOf(name.value()), words(text))
                .contextWrite(CurrentTenant.with(reading.site().id()))
                .flatMap(said -> said
                        ? request.seeOther(Path.query(DRAFT.link(reading.token().text()), THANKED, "oui"))
                        : notTaken(request, HttpStatus.CONFLICT, reading, name, text, "reviewer.full"));
    }
}
