package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Exports all contact messages of a site as CSV, streamed; the export is recorded in the journal. */
@Component
class ContactMessageExportResource implements BackOfficeResource {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final ContactInbox inbox;
    private final ContactMessageTable table;
    private final Messages messages;

    ContactMessageExportResource(ContactInbox inbox, ContactMessageTable table, Messages messages) {
        this.inbox = inbox;
        this.table = table;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                ContactMessageUrls.ALL + "/export.csv", new Guard.OfSite(Action.MESSAGES_MANAGE), this::send));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        return inbox.export(request.site(), request.actor())
                .flatMap(all -> CsvDownload.send("messages-" + request.site().slug(), head(), all.map(this::line)));
    }

    private String head() {
        return SemicolonCsvLine.of(Stream.concat(
                        Stream.of(
                                messages.get("message.received"),
                                messages.get("message.state"),
                                messages.get("message.page")),
                        kinds().map(kind -> messages.get("message.field." + kind.code())))
                .toArray(String[]::new));
    }

    private static Stream<ContactFieldKind> kinds() {
        return Arrays.stream(ContactFieldKind.values());
    }

    private String line(ContactMessage message) {
        return SemicolonCsvLine.of(Stream.concat(
                        Stream.of(
                                MOMENT.format(message.receivedAt()),
                                table.state(message).label(),
                                message.content() == null
                                        ? table.from(message)
                                        : message.content().path()),
                        kinds().map(kind -> Optional.ofNullable(message.content())
                                .flatMap(content -> content.answer(kind))
                                .orElse("")))
                .toArray(String[]::new));
    }
}
