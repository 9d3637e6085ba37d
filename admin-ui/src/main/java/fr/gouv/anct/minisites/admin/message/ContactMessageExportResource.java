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

    private final ContactInbox messages;
    private final ContactMessageTable table;
    private final Messages texts;

    ContactMessageExportResource(ContactInbox messages, ContactMessageTable table, Messages texts) {
        this.messages = messages;
        this.table = table;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                ContactMessageUrls.ALL + "/export.csv", new Guard.OfSite(Action.MESSAGES_MANAGE), this::send));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        return messages.export(request.site(), request.actor())
                .flatMap(all -> CsvDownload.send("messages-" + request.site().slug(), head(), all.map(this::line)));
    }

    private String head() {
        return SemicolonCsvLine.of(Stream.concat(
                        Stream.of(texts.get("message.received"), texts.get("message.state"), texts.get("message.page")),
                        kinds().map(kind -> texts.get("message.field." + kind.code())))
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
