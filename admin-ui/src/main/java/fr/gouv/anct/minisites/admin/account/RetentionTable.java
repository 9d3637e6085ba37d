package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.retention.RetentionPeriod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the personal data stored, with purposes and the retention periods that the jobs apply. */
@Component
class RetentionTable {

    private final Messages messages;

    RetentionTable(Messages messages) {
        this.messages = messages;
    }

    TableView all() {
        return new TableView(
                "retention",
                messages.get("retention.caption"),
                Stream.of("what", "why", "kept")
                        .map(column -> new TableColumn(messages.get("retention." + column)))
                        .toList(),
                Arrays.stream(Retention.values()).map(this::row).toList());
    }

    private TableRow row(Retention retention) {
        String key = "retention." + retention.code();
        return TableRow.of(
                Cell.text(messages.get(key + ".what")),
                Cell.text(messages.get(key + ".why")),
                Cell.text(periodText(retention, key)));
    }

    private String periodText(Retention retention, String key) {
        return switch (retention.period()) {
            case RetentionPeriod.Fixed(int number, var unit) ->
                messages.get("retention." + unit.name().toLowerCase(Locale.ROOT), number) + " "
                        + messages.get(key + ".from");
            case RetentionPeriod.Dependent() -> messages.get(key + ".from");
        };
    }
}
