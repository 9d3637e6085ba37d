package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of contact messages, and labels for a single one. */
@Component
class ContactMessageTable {

    private final Messages messages;

    ContactMessageTable(Messages messages) {
        this.messages = messages;
    }

    TableView of(Tenant site, List<ContactMessage> received) {
        return new TableView(
                "messages",
                messages.get("message.caption"),
                Stream.of("from", "subject", "received", "state")
                        .map(key -> new TableColumn(messages.get("message." + key)))
                        .toList(),
                received.stream().map(message -> row(site, message)).toList());
    }

    private TableRow row(Tenant site, ContactMessage message) {
        return TableRow.of(
                Cell.link(from(message), ContactMessageUrls.one(site, message.id())),
                Cell.text(subject(message)),
                Cell.moment(message.receivedAt()),
                Cell.badge(state(message)));
    }

    /** Returns a short label of the author. */
    String from(ContactMessage message) {
        if (message.content() == null) {
            return messages.get("message.encrypted");
        }
        return first(message.content(), ContactFieldKind.NAME, ContactFieldKind.EMAIL, ContactFieldKind.ORGANISATION)
                .orElseGet(() -> messages.get("message.nameless"));
    }

    private String subject(ContactMessage message) {
        MessageContent content = message.content();
        return content == null
                ? ""
                : first(content, ContactFieldKind.SUBJECT).orElseGet(() -> messages.get("summary.empty"));
    }

    private static Optional<String> first(MessageContent content, ContactFieldKind... kinds) {
        return Stream.of(kinds).flatMap(kind -> content.answer(kind).stream()).findFirst();
    }

    BadgeView state(ContactMessage message) {
        return message.handledAt() == null
                ? new BadgeView(messages.get("message.state.waiting"), Tone.NEW)
                : new BadgeView(messages.get("message.state.handled"), Tone.SUCCESS);
    }
}
