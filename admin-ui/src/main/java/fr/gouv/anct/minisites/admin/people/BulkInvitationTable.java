package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport;
import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport.Status;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the result of each line of a bulk invitation. */
@Component
class BulkInvitationTable {

    private final Messages messages;

    BulkInvitationTable(Messages messages) {
        this.messages = messages;
    }

    /** @param done whether it has been processed, or is planned */
    TableView of(BulkInvitationReport report, boolean done) {
        List<TableColumn> columns = Stream.of("line", "email", "role", "verdict")
                .map(key -> new TableColumn(messages.get("people.report." + key)))
                .toList();
        return new TableView(
                "report",
                messages.get(done ? "people.report.done" : "people.report.foreseen"),
                columns,
                report.entries().stream().map(entry -> row(entry, done)).toList());
    }

    private TableRow row(BulkInvitationReport.Entry entry, boolean done) {
        return TableRow.of(
                Cell.text(String.valueOf(entry.line().number())),
                Cell.text(entry.line().email()),
                Cell.text(
                        entry.role() == null
                                ? entry.line().role()
                                : messages.get("role." + entry.role().code())),
                Cell.badge(new BadgeView(statusText(entry.verdict(), done), tone(entry.verdict()))));
    }

    private String statusText(Status verdict, boolean done) {
        return verdict == Status.INVITED && done
                ? messages.get("people.import-status.sent")
                : messages.get("people.import-status." + verdict.name());
    }

    private static Tone tone(Status verdict) {
        return switch (verdict) {
            case INVITED -> Tone.SUCCESS;
            case ALREADY_MEMBER, ALREADY_INVITED, OWN_ADDRESS, DUPLICATE -> Tone.INFO;
            case NO_ROLE, UNKNOWN_ROLE, CEILING_REACHED, MALFORMED -> Tone.ERROR;
        };
    }
}
