package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.preview.PreviewComment;
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.content.preview.PreviewSharing;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Manages a draft's readers without an account: creates preview links, displayed once, revokes them, and shows the
 * comments of their readers, to be marked as handled.
 */
@Component
class PreviewLinkResource implements BackOfficeResource {

    private static final Path.Two<Tenant, UUID> LINKS = Paths.PREVIEW_LINKS;
    private static final Path.Three<Tenant, UUID, UUID> REVOCATION =
            LINKS.id("link").at("/revocation");
    private static final Path.Three<Tenant, UUID, UUID> SETTLEMENT =
            LINKS.at("/commentaires").id("comment").at("/traitement");
    private static final String SETTLED = "settled";
    private static final Duration VALIDITY = Duration.ofDays(14);

    private static final Form<LinkInput> FORM = Form.of(LinkInput.class, "link");

    private final PreviewSharing sharing;
    private final PageContexts contexts;
    private final MinisitesProperties properties;
    private final Clock clock;

    PreviewLinkResource(PreviewSharing sharing, PageContexts contexts, MinisitesProperties properties, Clock clock) {
        this.sharing = sharing;
        this.contexts = contexts;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    static PageTab readersTab() {
        return new PageTab(400, "link.tab", LINKS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return Stream.concat(
                        Stream.of(
                                Route.get(LINKS, new Guard.OfSite(Action.SITE_READ), this::show),
                                Route.post(LINKS, write, this::make),
                                Route.post(SETTLEMENT, write, this::settle)),
                        Confirmation.routes(
                                REVOCATION, write, PreviewLinkResource::named, this::askToRevoke, this::revoke)
                                .stream())
                .toList();
    }

    /**
     * A new link as typed.
     *
     * @param label its recipient
     */
    record LinkInput(
            @NotBlank @Size(max = PreviewLink.LONGEST_LABEL) String label,
            @NotNull PreviewLink.@Nullable End end) {

        static final LinkInput NONE = new LinkInput("", PreviewLink.End.EXPIRY);
    }

    /**
     * The preview links to a draft, and the comments of their readers.
     *
     * @param made URL of a new link, displayed once
     * @param form for a new link
     * @param writes whether links may be made, and comments marked
     */
    record ListScreen(
            Tenant site,
            UUID page,
            PageHeader header,
            @Nullable String made,
            FormView form,
            boolean writes,
            TableView links,
            List<PreviewComment> comments)
            implements Screen {

        /** Returns the number of the revision that a comment is about. */
        public String number(PreviewComment comment) {
            return String.valueOf(comment.version());
        }

        public String settlementHref(PreviewComment comment) {
            return SETTLEMENT.link(site, page, comment.id());
        }

        @Override
        public String template() {
            return "preview/links";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.id("page").flatMap(page -> show(HttpStatus.OK, request, page, blank(request), null));
    }

    private static FormState<LinkInput> blank(AdmittedRequest request) {
        return FORM.empty(request, LinkInput.NONE);
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            UUID page,
            FormState<LinkInput> form,
            @Nullable TenantLinkToken made) {
        return Mono.zip(contexts.of(request), sharing.of(page), sharing.comments(page))
                .flatMap(found -> request.show(
                        status,
                        found.getT1().heading(),
                        screen(request, found.getT1(), form, made, found.getT2(), found.getT3())));
    }

    private ListScreen screen(
            AdmittedRequest request,
            PageContext context,
            FormState<LinkInput> form,
            @Nullable TenantLinkToken made,
            List<PreviewLink> known,
            List<PreviewComment> comments) {
        return new ListScreen(
                request.site(),
                context.head().page().id(),
                context.header(),
                made == null
                        ? null
                        : properties.origin(properties.backOfficeHost()) + DraftReviewResource.DRAFT.link(made.text()),
                form.view(),
                request.mayChange(Action.CONTENT_WRITE),
                table(request, known),
                comments);
    }

    private TableView table(AdmittedRequest request, List<PreviewLink> known) {
        Instant now = clock.instant();
        return Table.<PreviewLink>of(request, "link.column")
                .column("label", link -> Cell.text(link.label()))
                .column("by", link -> Cell.text(link.creator()))
                .column(
                        "until",
                        link -> Cell.text(link.open(now) ? until(request, link) : request.message(ended(link))))
                .column("act", link -> link.open(now) ? revocation(request, link) : Cell.text(""))
                .build("links", request.message("link.caption"), known);
    }

    private static Cell revocation(AdmittedRequest request, PreviewLink link) {
        return request.mayChange(Action.CONTENT_WRITE)
                ? Cell.link(request.message("link.revoke"), REVOCATION.link(request.site(), link.page(), link.id()))
                : Cell.text("");
    }

    private static String until(AdmittedRequest request, PreviewLink link) {
        String day = DateTimes.day(link.expiresAt());
        return link.end() == PreviewLink.End.PUBLICATION ? request.message("link.until.publication", day) : day;
    }

    private static String ended(PreviewLink link) {
        if (link.revokedAt() != null) {
            return "link.revoked";
        }
        if (link.endedAt() != null) {
            return "link.published";
        }
        return link.makerLeftAt() != null ? "link.maker-left" : "link.over";
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        return request.id("page").flatMap(page -> make(request, page));
    }

    private Mono<ServerResponse> make(AdmittedRequest request, UUID page) {
        return FORM.sent(request)
                .answer(
                        (status, state) -> show(status, request, page, state, null),
                        state -> make(request, page, state.value()));
    }

    private Mono<ServerResponse> make(AdmittedRequest request, UUID page, LinkInput input) {
        PreviewLink.End end = Objects.requireNonNull(input.end());
        return sharing.make(request.site(), page, input.label(), VALIDITY, end, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(token -> show(HttpStatus.OK, request, page, blank(request), token));
    }

    /** Link of a page, as named in the address. */
    private record Named(UUID page, UUID link) {}

    private static Mono<Named> named(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("link"), Named::new);
    }

    private Mono<Step> askToRevoke(AdmittedRequest request, Named named) {
        String links = LINKS.link(request.site(), named.page());
        return sharing.of(named.page())
                .flatMapIterable(all -> all)
                .filter(link -> link.id().equals(named.link()))
                .next()
                .switchIfEmpty(request.notFound())
                .map(link -> Question.of(request, "link.revoke", links, link.label())
                        .below(request.message("link.caption"), links));
    }

    private Mono<Step> revoke(AdmittedRequest request, Named named) {
        return sharing.revoke(request.site(), named.page(), named.link(), request.actor())
                .switchIfEmpty(request.notFound())
                .map(_ -> new Confirmation.Redirection(
                        LINKS.link(request.site(), named.page()), request.success("link.revoked.done")));
    }

    private Mono<ServerResponse> settle(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("comment"))
                .flatMap(ids -> settle(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> settle(AdmittedRequest request, UUID page, UUID comment) {
        boolean settled = !request.field(SETTLED).equals("false");
        return sharing.settle(page, comment, settled)
                .filter(done -> done)
                .switchIfEmpty(request.notFound())
                .flatMap(_ -> request.seeOther(
                        LINKS.link(request.site(), page), request.success(settled ? "link.settled" : "link.reopened")));
    }
}
