package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.preview.PreviewComment;
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.content.preview.PreviewSharing;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Manages a draft's readers without an account: creates preview links, displayed once, and shows their comments. */
@Component
class PreviewLinkListResource implements BackOfficeResource {

    static final String PATTERN = "/sites/{site}/pages/{page}/relecteurs";
    private static final String LABEL = "pour";
    private static final String END = "fin";
    private static final int LONGEST = 100;
    private static final Duration VALIDITY = Duration.ofDays(14);

    private final PreviewSharing sharing;
    private final PageContexts contexts;
    private final MinisitesProperties properties;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    PreviewLinkListResource(
            PreviewSharing sharing,
            PageContexts contexts,
            MinisitesProperties properties,
            ScreenResponses screens,
            Messages messages,
            Clock clock) {
        this.sharing = sharing;
        this.contexts = contexts;
        this.properties = properties;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    static String address(AdmittedRequest request, UUID page) {
        return "/sites/" + request.site().slug() + "/pages/" + page + "/relecteurs";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATTERN, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PATTERN, new Guard.OfSite(Action.CONTENT_WRITE), this::make));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.id("page").flatMap(page -> show(HttpStatus.OK, request, page, blank(), null));
    }

    private List<FieldView> blank() {
        return List.of(label(""), end(PreviewLink.End.EXPIRY));
    }

    private FieldView label(String typed) {
        return FieldView.of(FieldView.Kind.LINE, LABEL, messages.get("link.label"), typed)
                .withHint(messages.get("link.label.hint"))
                .atMost(LONGEST);
    }

    private FieldView end(PreviewLink.End chosen) {
        List<Option> options = Stream.of(PreviewLink.End.values())
                .map(end -> new Option(code(end), messages.get("link.end." + code(end))))
                .toList();
        return FieldView.of(FieldView.Kind.RADIOS, END, messages.get("link.end"), code(chosen))
                .withOptions(options);
    }

    private static String code(PreviewLink.End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    private static PreviewLink.End end(AdmittedRequest request) {
        return Stream.of(PreviewLink.End.values())
                .filter(end -> code(end).equals(request.field(END)))
                .findFirst()
                .orElse(PreviewLink.End.EXPIRY);
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            UUID page,
            List<FieldView> fields,
            @Nullable TenantLinkToken made) {
        return Mono.zip(contexts.of(request), sharing.of(page), sharing.comments(page))
                .flatMap(found -> screens.show(
                        status,
                        request,
                        found.getT1().heading().erroneous(status.isError()),
                        screen(request, found.getT1(), fields, made, found.getT2(), found.getT3())));
    }

    private PreviewLinkListScreen screen(
            AdmittedRequest request,
            PageContext context,
            List<FieldView> fields,
            @Nullable TenantLinkToken made,
            List<PreviewLink> known,
            List<PreviewComment> comments) {
        UUID page = context.head().page().id();
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        return new PreviewLinkListScreen(
                context.header(),
                made == null
                        ? null
                        : properties.origin(properties.backOfficeHost()) + DraftReviewResource.PATH + made.text(),
                ErrorSummary.of(fields),
                address(request, page),
                writes ? fields : List.of(),
                table(request, page, writes, known),
                comments.stream()
                        .map(comment -> comment(request, page, writes, comment))
                        .toList());
    }

    private TableView table(AdmittedRequest request, UUID page, boolean writes, List<PreviewLink> known) {
        return new TableView(
                "links",
                messages.get("link.caption"),
                Stream.of("label", "by", "until", "act")
                        .map(key -> new TableColumn(messages.get("link.column." + key)))
                        .toList(),
                known.stream().map(link -> row(request, page, writes, link)).toList());
    }

    private TableRow row(AdmittedRequest request, UUID page, boolean writes, PreviewLink link) {
        boolean open = link.open(clock.instant());
        return TableRow.of(
                Cell.text(link.label()),
                Cell.text(link.creator()),
                Cell.text(open ? until(link) : messages.get(ended(link))),
                open && writes
                        ? Cell.link(
                                messages.get("link.revoke"), address(request, page) + "/" + link.id() + "/revocation")
                        : Cell.text(""));
    }

    private String until(PreviewLink link) {
        String day = DateTimes.day(link.expiresAt());
        return link.end() == PreviewLink.End.PUBLICATION ? messages.get("link.until.publication", day) : day;
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

    private PreviewLinkListScreen.Comment comment(
            AdmittedRequest request, UUID page, boolean writes, PreviewComment comment) {
        return new PreviewLinkListScreen.Comment(
                comment.author(),
                messages.get("version.name", String.valueOf(comment.version())),
                comment.at(),
                comment.text(),
                comment.settled(),
                writes ? address(request, page) + "/commentaires/" + comment.id() + "/traitement" : null);
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        FieldView typed = label(request.field(LABEL));
        String label = typed.value().replace("\u0000", "").strip();
        if (label.isEmpty() || label.length() > LONGEST) {
            return request.id("page")
                    .flatMap(page -> show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            page,
                            List.of(typed.withError(messages.get("link.label.missing"), List.of()), end(end(request))),
                            null));
        }
        return request.id("page").flatMap(page -> make(request, page, label));
    }

    private Mono<ServerResponse> make(AdmittedRequest request, UUID page, String label) {
        return sharing.make(request.site(), page, label, VALIDITY, end(request), request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(token -> show(HttpStatus.OK, request, page, blank(), token));
    }
}
