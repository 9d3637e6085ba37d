package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.contact.FieldAnswer;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.contact.MessageKind;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of contact messages, full and empty, and the message keys they compose. */
public final class SampleMessages {

    private static final Instant MOMENT = Instant.parse("2026-11-25T10:00:00Z");
    private static final Tenant SITE = SampleForms.SITE;

    private SampleMessages() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "messages",
                list(
                        true,
                        text,
                        List.of(TableRow.of(
                                Cell.link(text, "/m"), Cell.text(text), Cell.moment(MOMENT), Cell.badge(state(text))))),
                "messages-vide",
                list(false, text, List.of()),
                "message",
                one(text, content(text), null),
                "message-illisible",
                one(text, null, MOMENT));
    }

    private static Screen list(boolean exportable, String text, List<TableRow> rows) {
        return new ContactMessageListResource.ListScreen(
                SITE,
                exportable,
                new Filters(new ListUrl("/m", Map.of()), List.of(), null, exportable),
                rows.size(),
                new TableView(
                        "messages",
                        text,
                        List.of(
                                new TableColumn("De"),
                                new TableColumn("Objet"),
                                new TableColumn("Reçu"),
                                new TableColumn("État")),
                        rows),
                exportable ? bulk(text) : null,
                new Pagination(1, List.of("/m")));
    }

    private static BulkBar bulk(String text) {
        return new BulkBar(List.of(new BulkBar.Button(text, "/b")), List.of(new HiddenField("list", text)), 50);
    }

    private static Screen one(String text, @Nullable MessageContent content, @Nullable Instant handledAt) {
        return new ContactMessageResource.MessageScreen(
                SITE,
                new ContactMessage(UUID.randomUUID(), MessageKind.CONTACT, MOMENT, content, handledAt),
                state(text),
                new SummaryList(
                        content == null
                                ? List.of()
                                : List.of(new SummaryList.Section(
                                        "contenu", text, null, List.of(new SummaryList.Line(text, text))))));
    }

    private static MessageContent content(String text) {
        return new MessageContent(text, text, List.of(new FieldAnswer(ContactFieldKind.EMAIL, "a@b.fr")));
    }

    private static BadgeView state(String text) {
        return new BadgeView(text, BadgeView.Tone.NEW);
    }
}
