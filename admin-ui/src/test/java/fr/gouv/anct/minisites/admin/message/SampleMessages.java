package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample screens of contact messages, full and empty, and the message keys they compose. */
public final class SampleMessages {

    private static final Instant MOMENT = Instant.parse("2026-11-25T10:00:00Z");

    private SampleMessages() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "messages",
                list(
                        text,
                        List.of(TableRow.of(
                                Cell.link(text, "/m"), Cell.text(text), Cell.moment(MOMENT), Cell.badge(state(text))))),
                "messages-vide",
                list(text, List.of()),
                "message",
                one(
                        text,
                        List.of(new SummaryList.Section(
                                "contenu", text, null, List.of(new SummaryList.Line(text, text)))),
                        "mailto:a@b.fr"),
                "message-illisible",
                one(text, List.of(), null));
    }

    private static ContactMessageListScreen list(String text, List<TableRow> rows) {
        return new ContactMessageListScreen(
                text,
                "/m/export.csv",
                new Filters(new ListUrl("/m", Map.of()), List.of(), null, true),
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
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/m")));
    }

    private static ContactMessageScreen one(String text, List<SummaryList.Section> sections, @Nullable String reply) {
        return new ContactMessageScreen(
                state(text),
                MOMENT,
                new SummaryList(sections),
                reply,
                "/m/traitement",
                "oui",
                text,
                "/m/suppression",
                "/m");
    }

    private static BadgeView state(String text) {
        return new BadgeView(text, BadgeView.Tone.NEW);
    }

    public static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(ContactFieldKind.values()).map(kind -> "message.field." + kind.code()),
                        Stream.of("from", "subject", "received", "state").map(key -> "message." + key),
                        Stream.of("message.empty", "message.empty.text"),
                        Stream.of("handled", "reopened", "exported", "deleted").map(key -> "event.contact." + key))
                .flatMap(keys -> keys);
    }
}
