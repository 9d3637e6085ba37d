package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.contact.FeedbackAnswer;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.contact.MessageKind;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Messages »: lists the messages that visitors sent with the contact forms of a site,
 * or when a page asked them if it is useful. The export as CSV holds
 * all of them, is streamed, and is recorded in the journal.
 */
@Component
class ContactMessageListResource implements BackOfficeResource {

    private static final Path.One<Tenant> EXPORT = Paths.MESSAGES.at("/export.csv");
    private static final String STATE = "etat";
    private static final String KIND = "kind";
    private static final String WAITING = "a-traiter";
    private static final String HANDLED = "traites";
    private static final int SIZE = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final ContactInbox inbox;
    private final BulkList<ContactMessage> bulk;
    private final CsvDownload files;

    ContactMessageListResource(ContactInbox inbox, BulkList<ContactMessage> bulk, CsvDownload files) {
        this.inbox = inbox;
        this.bulk = bulk;
        this.files = files;
    }

    @Bean
    static SideNavigationItem messagesEntry() {
        return new SideNavigationItem(Group.FOLLOW_UP, 30, "message.title", Paths.MESSAGES, Action.MESSAGES_MANAGE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Paths.MESSAGES, ContactMessageResource.MANAGE, this::list),
                Route.get(EXPORT, ContactMessageResource.MANAGE, this::export));
    }

    /**
     * The contact messages of a site.
     *
     * @param exportable whether there are messages, regardless of the filters
     * @param bulk acts on several of them; null for none
     */
    record ListScreen(
            Tenant site,
            boolean exportable,
            Filters filters,
            long total,
            TableView table,
            @Nullable BulkBar bulk,
            Pagination pagination)
            implements Screen {

        public String exportHref() {
            return EXPORT.link(site);
        }

        @Override
        public String template() {
            return "message/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        String state =
                request.query(STATE).filter(List.of(WAITING, HANDLED)::contains).orElse("");
        Boolean waiting = state.isEmpty() ? null : state.equals(WAITING);
        MessageKind kind = request.query(KIND)
                .flatMap(code -> EnumCode.find(MessageKind.class, code))
                .orElse(null);
        return inbox.page(request.site(), waiting, kind, request.page(), SIZE)
                .flatMap(found -> all(request, found).map(all -> list(request, found, state, kind, all > 0)))
                .flatMap(screen -> request.show(request.heading("message.title"), screen));
    }

    /** Returns the total number: the export contains all messages, regardless of the filter. */
    private Mono<Long> all(AdmittedRequest request, ResultPage<ContactMessage> found) {
        return found.total() > 0
                ? Mono.just(found.total())
                : inbox.page(request.site(), null, null, 1, 1).map(ResultPage::total);
    }

    private ListScreen list(
            AdmittedRequest request,
            ResultPage<ContactMessage> found,
            String state,
            @Nullable MessageKind kind,
            boolean exportable) {
        String code = kind == null ? "" : kind.code();
        ListUrl url = new ListUrl(Paths.MESSAGES.link(request.site()), Map.of(STATE, state, KIND, code));
        List<Option> states = List.of(
                new Option("", request.message("message.state.all")),
                new Option(WAITING, request.message("message.state.waiting")),
                new Option(HANDLED, request.message("message.state.handled")));
        BulkBar bar = bulk.bar(request, found.items());
        TableView table = Table.<ContactMessage>of(request, "message")
                .choosing(message -> bulk.choice(request, bar, message))
                .column("from", message -> author(request, message))
                .column("subject", message -> Cell.text(ContactMessageLabels.subject(request, message)))
                .column("received", message -> Cell.moment(message.receivedAt()))
                .column("state", message -> Cell.badge(ContactMessageLabels.state(request, message)))
                .build("messages", found.items());
        return new ListScreen(
                request.site(),
                exportable,
                new Filters(
                        url,
                        List.of(
                                new Filters.Choice(STATE, request.message("message.state"), state, states),
                                new Filters.Choice(KIND, request.message("message.kind"), code, kinds(request))),
                        null,
                        !state.isEmpty() || kind != null),
                found.total(),
                table,
                bar,
                url.pagination(found));
    }

    private static List<Option> kinds(AdmittedRequest request) {
        return Stream.concat(
                        Stream.of(new Option("", request.message("message.kind.all"))),
                        Arrays.stream(MessageKind.values())
                                .map(kind -> new Option(kind.code(), request.message("message.kind." + kind.code()))))
                .toList();
    }

    private static Cell author(AdmittedRequest request, ContactMessage message) {
        return Cell.link(
                ContactMessageLabels.from(request, message),
                ContactMessageResource.ONE.link(request.site(), message.id()));
    }

    private Mono<ServerResponse> export(AdmittedRequest request) {
        return inbox.export(request.site(), request.actor())
                .flatMap(all -> files.send(
                        "messages-" + request.site().slug(),
                        head(request),
                        all.map(message -> line(request, message))));
    }

    private static String head(AdmittedRequest request) {
        return csv(
                Stream.of("received", "state", "page", "useful", "reason")
                        .map(column -> request.message("message." + column)),
                kinds().map(kind -> request.message("message.field." + kind.code())));
    }

    private static String line(AdmittedRequest request, ContactMessage message) {
        return csv(
                Stream.of(
                        MOMENT.format(message.receivedAt()),
                        ContactMessageLabels.state(request, message).label(),
                        message.content() == null
                                ? ContactMessageLabels.from(request, message)
                                : message.content().path(),
                        feedback(message)
                                .map(given -> ContactMessageLabels.answer(request, given))
                                .orElse(""),
                        feedback(message)
                                .map(FeedbackAnswer::reason)
                                .map(reason -> request.message("message.reason." + reason.code()))
                                .orElse("")),
                kinds().map(kind -> Optional.ofNullable(message.content())
                        .flatMap(content -> content.answer(kind))
                        .orElse("")));
    }

    private static Optional<FeedbackAnswer> feedback(ContactMessage message) {
        return Optional.ofNullable(message.content()).map(MessageContent::feedback);
    }

    private static Stream<ContactFieldKind> kinds() {
        return Arrays.stream(ContactFieldKind.values());
    }

    private static String csv(Stream<String> first, Stream<String> answers) {
        return SemicolonCsvLine.of(Stream.concat(first, answers).toArray(String[]::new));
    }
}
