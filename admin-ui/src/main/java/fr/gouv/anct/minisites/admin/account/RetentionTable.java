package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.retention.Kept;
import fr.gouv.anct.minisites.retention.Retention;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the personal data stored, with purposes and the retention periods that the jobs apply. */
@Component
class RetentionTable {

    private final Texts texts;

    RetentionTable(Texts texts) {
        this.texts = texts;
    }

    TableView all() {
        return new TableView(
                "retention",
                texts.say("retention.caption"),
                Stream.of("what", "why", "kept")
                        .map(column -> new Column(texts.say("retention." + column)))
                        .toList(),
                Arrays.stream(Retention.values()).map(this::row).toList());
    }

    private TableRow row(Retention rule) {
        String key = "retention." + rule.code();
        return TableRow.of(
                Cell.text(texts.say(key + ".what")), Cell.text(texts.say(key + ".why")), Cell.text(kept(rule, key)));
    }

    private String kept(Retention rule, String key) {
        return switch (rule.kept()) {
            case Kept.For(int number, var unit) ->
                texts.say("retention." + unit.name().toLowerCase(Locale.ROOT), number) + " " + texts.say(key + ".from");
            case Kept.AsLongAs() -> texts.say(key + ".from");
        };
    }
}
