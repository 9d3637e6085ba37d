package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.contact.Content;
import fr.gouv.anct.minisites.contact.Message;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of contact messages, and labels for a single one. */
@Component
class MessageTable {

    private final Texts texts;

    MessageTable(Texts texts) {
        this.texts = texts;
    }

    TableView of(Tenant site, List<Message> messages) {
        return new TableView(
                "messages",
                texts.say("message.caption"),
                Stream.of("from", "subject", "received", "state")
                        .map(key -> new Column(texts.say("message." + key)))
                        .toList(),
                messages.stream().map(message -> row(site, message)).toList());
    }

    private TableRow row(Tenant site, Message message) {
        return TableRow.of(
                Cell.link(from(message), MessageAddress.one(site, message.id())),
                Cell.text(subject(message)),
                Cell.moment(message.receivedAt()),
                Cell.badge(state(message)));
    }

    /** Returns a short label of the author. */
    String from(Message message) {
        if (message.content() == null) {
            return texts.say("message.sealed");
        }
        return first(message.content(), ContactFieldKind.NAME, ContactFieldKind.EMAIL, ContactFieldKind.ORGANISATION)
                .orElseGet(() -> texts.say("message.nameless"));
    }

    private String subject(Message message) {
        Content content = message.content();
        return content == null
                ? ""
                : first(content, ContactFieldKind.SUBJECT).orElseGet(() -> texts.say("summary.empty"));
    }

    private static Optional<String> first(Content content, ContactFieldKind... kinds) {
        return Stream.of(kinds).flatMap(kind -> content.answer(kind).stream()).findFirst();
    }

    BadgeView state(Message message) {
        return message.handledAt() == null
                ? new BadgeView(texts.say("message.state.waiting"), Tone.NEW)
                : new BadgeView(texts.say("message.state.handled"), Tone.SUCCESS);
    }
}
