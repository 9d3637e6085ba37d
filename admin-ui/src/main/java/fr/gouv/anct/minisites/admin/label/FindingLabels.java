package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.ContentLocation.InSharedSection;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Issue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Builds the texts of findings of content checks: the problem with its remedy, the broken target of a menu entry,
 * banner or redirect, the counts.
 */
@Component
public class FindingLabels {

    private final Messages messages;

    FindingLabels(Messages messages) {
        this.messages = messages;
    }

    /** Returns the problem and its remedy; prefixed by the section when it is not in the page itself. */
    public String label(Finding finding) {
        InSharedSection shared = finding.spot().shared();
        return shared == null ? plain(finding) : messages.get("check.shared", shared.title(), plain(finding));
    }

    /** Describes why the target of a menu entry, of the notice banner or of a redirect is broken. */
    public String label(BrokenSiteLink link) {
        String from = switch (link.from()) {
            case BrokenSiteLink.MenuEntry _ -> "check.entry.";
            case BrokenSiteLink.Banner _ -> "check.notice.";
            case BrokenSiteLink.Redirected _ -> "check.redirect.";
        };
        return messages.get(from + link.loss().name().toLowerCase(Locale.ROOT).replace('_', '-'), link.target());
    }

    /** Returns the problem and its remedy, wherever it is. */
    public String plain(Finding finding) {
        if (finding.flaw() == Issue.BLOCK_INCOMPLETE) {
            List<String> named = finding.arguments();
            return messages.get(
                    "check.block-incomplete", field(named.getFirst()), messages.get("page.problem." + named.getLast()));
        }
        String said = messages.get("check." + finding.flaw().code(), arguments(finding));
        return finding.flaw() == Issue.PAGE_LONG && !finding.arguments().isEmpty() ? said + " " + most(finding) : said;
    }

    private Object[] arguments(Finding finding) {
        return finding.flaw() == Issue.SECTION_LONG
                ? new Object[] {
                    finding.arguments().stream()
                            .map(title -> messages.get("check.section-long.page", title))
                            .collect(Collectors.joining(", "))
                }
                : finding.arguments().toArray();
    }

    /** Names the kind of block that contributes most to a page that is too long. */
    private String most(Finding finding) {
        return messages.get(
                "check.page-long.most",
                messages.get("block." + finding.arguments().getFirst()),
                finding.arguments().getLast());
    }

    /** Returns the label of a field by block type and path; by its name alone for findings in an older format. */
    private String field(String named) {
        int dot = named.indexOf('.');
        return BlockFieldLabels.of(messages, named.substring(0, Math.max(0, dot)), named.substring(dot + 1));
    }

    /** Returns the remedy for errors that prevent the publication of a page. */
    public String remedy(Findings findings) {
        String key = findings.waivable() ? "text" : findings.incomplete() ? "incomplete" : "unshowable";
        return messages.get("check.blocked." + key);
    }

    /** Returns the number of findings of each severity. */
    public String counts(int errors, int warnings) {
        return messages.get("check.counts", errors, warnings);
    }
}
