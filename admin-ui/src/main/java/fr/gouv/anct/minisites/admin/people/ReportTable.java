package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.invitation.ListReport;
import fr.gouv.anct.minisites.access.invitation.ListReport.Verdict;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the result of each line of a bulk invitation. */
@Component
class ReportTable {

    private final Texts texts;

    ReportTable(Texts texts) {
        this.texts = texts;
    }

    /** @param done whether it has been processed, or is planned */
    TableView of(ListReport report, boolean done) {
        List<Column> columns = Stream.of("line", "email", "role", "verdict")
                .map(key -> new Column(texts.say("people.report." + key)))
                .toList();
        return new TableView(
                "report",
                texts.say(done ? "people.report.done" : "people.report.foreseen"),
                columns,
                report.entries().stream().map(entry -> row(entry, done)).toList());
    }

    private TableRow row(ListReport.Entry entry, boolean done) {
        return TableRow.of(
                Cell.text(String.valueOf(entry.line().number())),
                Cell.text(entry.line().email()),
                Cell.text(
                        entry.role() == null
                                ? entry.line().role()
                                : texts.say("role." + entry.role().code())),
                Cell.badge(new BadgeView(words(entry.verdict(), done), tone(entry.verdict()))));
    }

    private String words(Verdict verdict, boolean done) {
        return verdict == Verdict.INVITED && done
                ? texts.say("people.verdict.sent")
                : texts.say("people.verdict." + verdict.name());
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case INVITED -> Tone.SUCCESS;
            case ALREADY_MEMBER, ALREADY_INVITED, OWN_ADDRESS, DUPLICATE -> Tone.INFO;
            case NO_ROLE, UNKNOWN_ROLE, CEILING_REACHED, MALFORMED -> Tone.ERROR;
        };
    }
}
