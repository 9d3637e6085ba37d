package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.form.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.ContentLocation;
import fr.gouv.anct.minisites.content.check.ContentLocation.InSharedSection;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Issue;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.review.Waiver;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Labels the findings of checks. */
@Component
public class FindingLabels {

    /** Screen that grants a waiver for the errors of a page. */
    public static final Path.Two<Tenant, UUID> WAIVER = Paths.CHECKS.at("/derogation");

    /** Field names of a page's form, by the revision's field names. */
    private static final Map<String, String> FIELDS =
            Map.of("title", "titre", "description", "description", "image", "image");

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

    private String plain(Finding finding) {
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

    /** Returns the badge of a severity. */
    public BadgeView badge(Severity severity) {
        return new BadgeView(
                messages.get("check.severity." + severity.code()), severity == Severity.ERROR ? Tone.ERROR : Tone.INFO);
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

    /**
     * Returns the view of the newest revision's findings, with the possible actions.
     *
     * @param online findings of the published revision, which do not block the newest
     */
    public ChecksView view(
            AdmittedRequest request, Draft draft, Findings findings, Findings online, @Nullable Waiver waiver) {
        String page = Paths.PAGE.link(request.site(), draft.page().id());
        // A waiver granted for other errors does not cover blocks that cannot be rendered.
        Waiver leave = findings.waivable() ? waiver : null;
        boolean blocked = findings.blockPublication() && leave == null;
        Findings all = findings.and(online.all());
        return new ChecksView(
                all.all().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding ->
                                view(request.site(), finding, draft.revision().body(), page))
                        .toList(),
                counts(all.errors(), all.warnings()),
                blocked ? remedy(findings) : null,
                findings.incomplete(),
                draft.revisionId().equals(draft.publishedRevision()),
                leave == null ? null : waiverText(leave),
                blocked && findings.waivable() && request.may(Action.CHECKS_WAIVE)
                        ? WAIVER.link(request.site(), draft.page().id())
                        : null);
    }

    /**
     * Returns the view of one finding.
     *
     * @param page URL of the page's form; empty on the form itself
     */
    public FindingView view(Tenant site, Finding finding, List<Block> body, String page) {
        ContentLocation location = finding.spot();
        InSharedSection shared = location.shared();
        String href = shared == null
                ? page + "#" + anchor(location)
                : Paths.PAGE.link(site, shared.section()) + "#" + anchor(shared.spot());
        return new FindingView(
                badge(finding.severity()), locationText(location, body), plain(finding), href, shared != null);
    }

    private String locationText(ContentLocation location, List<Block> body) {
        Integer block = location.block();
        if (block == null) {
            return messages.get("check.place.page");
        }
        String number = String.valueOf(block + 1);
        InSharedSection shared = location.shared();
        return shared == null
                ? messages.get("check.place.block", number, messages.get("block." + BlockCodec.typeOf(body.get(block))))
                : messages.get("check.place.shared", number, shared.title());
    }

    private static String anchor(ContentLocation location) {
        return location.block() == null ? field(location) : "b" + location.block();
    }

    /** Returns the form field that a finding of the page itself is about; the blocks, when there is none. */
    public static String field(ContentLocation location) {
        return FIELDS.getOrDefault(location.field(), "blocks");
    }

    private String waiverText(Waiver waiver) {
        return messages.get("check.waived.text", waiver.by(), DateTimes.day(waiver.at()), waiver.reason());
    }
}
