package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the result of each line of a redirect import. */
@Component
class RedirectImportTable {

    private final RedirectProblemLabels labels;
    private final FormerSiteGuidance formerSites;
    private final Messages messages;

    RedirectImportTable(RedirectProblemLabels labels, FormerSiteGuidance formerSites, Messages messages) {
        this.labels = labels;
        this.formerSites = formerSites;
        this.messages = messages;
    }

    /** Number of redirects created or changed. */
    static long done(List<RedirectDecision> verdicts) {
        return verdicts.stream()
                .filter(decision ->
                        decision instanceof RedirectDecision.Created || decision instanceof RedirectDecision.Changed)
                .count();
    }

    /** @param done whether it has been processed, or is planned */
    TableView of(Tenant site, List<RedirectCsv.Line> lines, List<RedirectDecision> verdicts, boolean done) {
        return new TableView(
                "report",
                messages.get(done ? "redirect.report.done" : "redirect.report.foreseen"),
                Stream.of("line", "from", "to", "verdict")
                        .map(key -> new TableColumn(messages.get("redirect.report." + key)))
                        .toList(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> row(site, lines.get(i), verdicts.get(i)))
                        .toList());
    }

    private TableRow row(Tenant site, RedirectCsv.Line line, RedirectDecision decision) {
        String alias = line.redirect().alias();
        Cell cell = cell(decision);
        return TableRow.of(
                Cell.text(String.valueOf(line.number())),
                Cell.text(
                        alias.isBlank()
                                ? line.redirect().from()
                                : alias + line.redirect().from()),
                Cell.text(line.redirect().to()),
                formerSites
                        .kept(site, line.redirect(), decision)
                        .map(cell::withDetail)
                        .orElse(cell));
    }

    private Cell cell(RedirectDecision decision) {
        return switch (decision) {
            case RedirectDecision.Created _ -> badge("made", Tone.SUCCESS);
            case RedirectDecision.Changed _ -> badge("changed", Tone.SUCCESS);
            case RedirectDecision.Same _ -> badge("same", Tone.INFO);
            case RedirectDecision.Refused(RedirectProblem problem) ->
                badge("refused", Tone.ERROR).withDetail(labels.label(problem));
        };
    }

    private Cell badge(String key, Tone tone) {
        return Cell.badge(new BadgeView(messages.get("redirect.decision." + key), tone));
    }
}
