package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
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
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.database.CanonicalUuid;
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
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

    /** Hidden field with the revision that the reader has in the frame. */
    private static final String READ = "revision";

    private static final Duration VALIDITY = Duration.ofHours(1);

    private static final Form<CommentInput> FORM =
            Form.of(CommentInput.class, "reviewer").showing("name", field -> field.withAutocomplete("name"));

    private final PreviewSharing sharing;
    private final Tenants tenants;
    private final PreviewUrls previews;
    private final ClientAddresses addresses;
    private final RateLimiter<Commenter> limiter;

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

    /** One reader of a link: several links are often read from the one address of a town hall. */
    private record Commenter(UUID link, String address) {}

    /** A draft that the holder of a link reads. */
    private record Reading(TenantLinkToken token, Tenant site, PreviewSharing.SharedPreview shown) {}

    /** A comment as typed. */
    record CommentInput(
            @NotBlank @Size(max = PreviewComment.LONGEST_AUTHOR)
            String name,

            @NotBlank @Multiline @Size(max = PreviewComment.LONGEST_TEXT)
            String text)
            implements Checked {

        static final CommentInput NONE = new CommentInput("", "");

        /** A name of characters that are not shown is none. */
        @Override
        public List<Problem> problems() {
            return author().isEmpty() ? List.of(Problem.of("name", Problem.MISSING)) : List.of();
        }

        String author() {
            return PlainText.line(name);
        }
    }

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
     * @param hidden fields of the comment form
     */
    record ReviewScreen(
            Tenant site,
            PreviewLink link,
            String title,
            boolean thanked,
            String source,
            List<HiddenField> hidden,
            FormView form)
            implements Screen {

        /** Whether a publication of the page ends the link. */
        public boolean untilPublication() {
            return link.end() == PreviewLink.End.PUBLICATION;
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
        CommentInput input = FORM.sent(request).value();
        List<String> typed = Stream.of(input.name(), input.text())
                .filter(value -> !value.isEmpty())
                .toList();
        ScreenHeading heading = request.heading("reviewer.ended").withoutMenus();
        String text = request.message(typed.isEmpty() ? "reviewer.ended.text" : "reviewer.ended.typed");
        // There is nothing to correct, although the status is that of an error.
        return request.report(
                HttpStatus.NOT_FOUND, heading, new MessageScreen(heading.title(), text, typed, List.of()));
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
                .flatMap(reading -> show(HttpStatus.OK, request, reading, FORM.empty(request, CommentInput.NONE)))
                .switchIfEmpty(Mono.defer(() -> ended(request)));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Reading reading, FormState<CommentInput> form) {
        RevisionSummary head = reading.shown().standing().head();
        String title = head.title();
        return request.show(
                status,
                request.heading("reviewer.title", title).withoutMenus(),
                new ReviewScreen(
                        reading.site(),
                        reading.shown().link(),
                        title,
                        request.query(THANKED).isPresent(),
                        source(reading),
                        List.of(new HiddenField(READ, head.id().toString())),
                        form.view().postedTo(DRAFT.link(reading.token().text()))));
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
        return FORM.sent(request)
                .answer(
                        (status, state) -> show(status, request, reading, state),
                        state -> comment(request, reading, state));
    }

    private Mono<ServerResponse> comment(AdmittedRequest request, Reading reading, FormState<CommentInput> state) {
        String address = addresses.of(request.request().exchange().getRequest());
        return limiter.tryAcquire(new Commenter(reading.shown().link().id(), address))
                ? add(request, reading, state)
                : refuse(HttpStatus.TOO_MANY_REQUESTS, request, reading, state, "too-many");
    }

    private Mono<ServerResponse> refuse(
            HttpStatus status,
            AdmittedRequest request,
            Reading reading,
            FormState<CommentInput> state,
            String problem) {
        return show(status, request, reading, state.with(Problem.of("text", problem)));
    }

    private Mono<ServerResponse> add(AdmittedRequest request, Reading reading, FormState<CommentInput> state) {
        CommentInput input = state.value();
        UUID read = CanonicalUuid.read(request.field(READ))
                .orElseGet(() -> reading.shown().standing().head().id());
        return sharing.comment(reading.site(), reading.shown(), read, input.author(), input.text())
                .contextWrite(CurrentTenant.with(reading.site().id()))
                .flatMap(added -> added
                        ? request.seeOther(Path.query(DRAFT.link(reading.token().text()), THANKED, "oui"))
                        : refuse(HttpStatus.CONFLICT, request, reading, state, "full"));
    }
}
