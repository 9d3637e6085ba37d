package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SpreadsheetFile;
import fr.gouv.anct.minisites.admin.component.SpreadsheetLine;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.contact.Message;
import fr.gouv.anct.minisites.contact.Messages;
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
class MessageFileResource implements Resource {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final Messages messages;
    private final MessageTable table;
    private final Texts texts;

    MessageFileResource(Messages messages, MessageTable table, Texts texts) {
        this.messages = messages;
        this.table = table;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(MessageAddress.ALL + "/export.csv", new Guard.OfSite(Action.MESSAGES_MANAGE), this::send));
    }

    private Mono<ServerResponse> send(Call call) {
        return messages.export(call.site(), call.who())
                .flatMap(all -> SpreadsheetFile.send("messages-" + call.site().slug(), head(), all.map(this::line)));
    }

    private String head() {
        return SpreadsheetLine.of(Stream.concat(
                        Stream.of(texts.say("message.received"), texts.say("message.state"), texts.say("message.page")),
                        kinds().map(kind -> texts.say("message.field." + kind.code())))
                .toArray(String[]::new));
    }

    private static Stream<ContactFieldKind> kinds() {
        return Arrays.stream(ContactFieldKind.values());
    }

    private String line(Message message) {
        return SpreadsheetLine.of(Stream.concat(
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
