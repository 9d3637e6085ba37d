package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.preview.PreviewComment;
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.content.preview.PreviewSharing;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
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
class LinksResource implements Resource {

    static final String PATTERN = "/sites/{site}/pages/{page}/relecteurs";
    private static final String LABEL = "pour";
    private static final String END = "fin";
    private static final int LONGEST = 100;
    private static final Duration VALIDITY = Duration.ofDays(14);

    private final PreviewSharing links;
    private final PageFrames frames;
    private final MinisitesProperties properties;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    LinksResource(
            PreviewSharing links,
            PageFrames frames,
            MinisitesProperties properties,
            Screens screens,
            Texts texts,
            Clock clock) {
        this.links = links;
        this.frames = frames;
        this.properties = properties;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    static String address(Call call, UUID page) {
        return "/sites/" + call.site().slug() + "/pages/" + page + "/relecteurs";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATTERN, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PATTERN, new Guard.OfSite(Action.CONTENT_WRITE), this::make));
    }

    private Mono<ServerResponse> show(Call call) {
        return call.id("page").flatMap(page -> show(HttpStatus.OK, call, page, blank(), null));
    }

    private List<FieldView> blank() {
        return List.of(label(""), end(PreviewLink.End.EXPIRY));
    }

    private FieldView label(String typed) {
        return FieldView.of(FieldView.Kind.LINE, LABEL, texts.say("link.label"), typed)
                .withHint(texts.say("link.label.hint"))
                .atMost(LONGEST);
    }

    private FieldView end(PreviewLink.End chosen) {
        List<Option> options = Stream.of(PreviewLink.End.values())
                .map(end -> new Option(code(end), texts.say("link.end." + code(end))))
                .toList();
        return FieldView.of(FieldView.Kind.RADIOS, END, texts.say("link.end"), code(chosen))
                .withOptions(options);
    }

    private static String code(PreviewLink.End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    private static PreviewLink.End end(Call call) {
        return Stream.of(PreviewLink.End.values())
                .filter(end -> code(end).equals(call.field(END)))
                .findFirst()
                .orElse(PreviewLink.End.EXPIRY);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, UUID page, List<FieldView> fields, @Nullable TenantLinkToken made) {
        return Mono.zip(frames.of(call), links.of(page), links.comments(page))
                .flatMap(found -> screens.show(
                        status,
                        call,
                        found.getT1().heading().erroneous(status.isError()),
                        screen(call, found.getT1(), fields, made, found.getT2(), found.getT3())));
    }

    private LinkListScreen screen(
            Call call,
            PageContext frame,
            List<FieldView> fields,
            @Nullable TenantLinkToken made,
            List<PreviewLink> known,
            List<PreviewComment> comments) {
        UUID page = frame.head().page().id();
        boolean writes = call.mayChange(Action.CONTENT_WRITE);
        return new LinkListScreen(
                frame.header(),
                made == null
                        ? null
                        : properties.origin(properties.backOfficeHost()) + ReviewerResource.PATH + made.text(),
                ErrorSummary.of(fields),
                address(call, page),
                writes ? fields : List.of(),
                table(call, page, writes, known),
                comments.stream()
                        .map(comment -> said(call, page, writes, comment))
                        .toList());
    }

    private TableView table(Call call, UUID page, boolean writes, List<PreviewLink> known) {
        return new TableView(
                "links",
                texts.say("link.caption"),
                Stream.of("label", "by", "until", "act")
                        .map(key -> new Column(texts.say("link.column." + key)))
                        .toList(),
                known.stream().map(link -> row(call, page, writes, link)).toList());
    }

    private TableRow row(Call call, UUID page, boolean writes, PreviewLink link) {
        boolean open = link.open(clock.instant());
        return TableRow.of(
                Cell.text(link.label()),
                Cell.text(link.creator()),
                Cell.text(open ? until(link) : texts.say(ended(link))),
                open && writes
                        ? Cell.link(texts.say("link.revoke"), address(call, page) + "/" + link.id() + "/revocation")
                        : Cell.text(""));
    }

    private String until(PreviewLink link) {
        String day = Moments.day(link.expiresAt());
        return link.end() == PreviewLink.End.PUBLICATION ? texts.say("link.until.publication", day) : day;
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

    private LinkListScreen.Said said(Call call, UUID page, boolean writes, PreviewComment comment) {
        return new LinkListScreen.Said(
                comment.author(),
                texts.say("version.name", String.valueOf(comment.version())),
                comment.at(),
                comment.text(),
                comment.settled(),
                writes ? address(call, page) + "/commentaires/" + comment.id() + "/traitement" : null);
    }

    private Mono<ServerResponse> make(Call call) {
        FieldView typed = label(call.field(LABEL));
        String label = typed.value().replace("\u0000", "").strip();
        if (label.isEmpty() || label.length() > LONGEST) {
            return call.id("page")
                    .flatMap(page -> show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            call,
                            page,
                            List.of(typed.withError(texts.say("link.label.missing"), List.of()), end(end(call))),
                            null));
        }
        return call.id("page")
                .flatMap(page -> links.make(call.site(), page, label, VALIDITY, end(call), call.who())
                        .switchIfEmpty(call.missing())
                        .flatMap(token -> show(HttpStatus.OK, call, page, blank(), token)));
    }
}
