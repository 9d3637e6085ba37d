package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.form.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Flaw;
import fr.gouv.anct.minisites.content.check.LostLink;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.check.Spot;
import fr.gouv.anct.minisites.content.check.Spot.Shared;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.review.Waiver;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the checks find, in words. */
@Component
public class CheckWords {

    /** The fields of the form of a page, by what the revision calls them. */
    private static final Map<String, String> FIELDS =
            Map.of("title", "titre", "description", "description", "image", "image");

    private final Texts texts;

    CheckWords(Texts texts) {
        this.texts = texts;
    }

    /** What it is, and what to do about it; and in which section, when it is not in the page itself. */
    public String say(Finding finding) {
        Shared shared = finding.spot().shared();
        return shared == null ? plain(finding) : texts.say("check.shared", shared.title(), plain(finding));
    }

    /** What has become of where an entry of the menus, or a redirect, leads. */
    public String say(LostLink link) {
        String from = link.from() instanceof LostLink.Entry ? "check.entry." : "check.redirect.";
        return texts.say(from + link.loss().name().toLowerCase(Locale.ROOT).replace('_', '-'), link.target());
    }

    private String plain(Finding finding) {
        if (finding.flaw() == Flaw.BLOCK_INCOMPLETE) {
            List<String> named = finding.arguments();
            return texts.say(
                    "check.block-incomplete", field(named.getFirst()), texts.say("page.problem." + named.getLast()));
        }
        String said = texts.say("check." + finding.flaw().code(), said(finding));
        return finding.flaw() == Flaw.PAGE_LONG && !finding.arguments().isEmpty() ? said + " " + most(finding) : said;
    }

    private Object[] said(Finding finding) {
        return finding.flaw() == Flaw.SECTION_LONG
                ? new Object[] {
                    finding.arguments().stream()
                            .map(title -> texts.say("check.section-long.page", title))
                            .collect(Collectors.joining(", "))
                }
                : finding.arguments().toArray();
    }

    /** What makes most of a page that is too long. */
    private String most(Finding finding) {
        return texts.say(
                "check.page-long.most",
                texts.say("block." + finding.arguments().getFirst()),
                finding.arguments().getLast());
    }

    /** What a field is called, by the type of its block and its path; by its name alone in findings of before. */
    private String field(String named) {
        int dot = named.indexOf('.');
        return BlockFieldLabels.of(texts, named.substring(0, Math.max(0, dot)), named.substring(dot + 1));
    }

    /** How grave it is. */
    public BadgeView badge(Severity severity) {
        return new BadgeView(
                texts.say("check.severity." + severity.code()), severity == Severity.ERROR ? Tone.ERROR : Tone.INFO);
    }

    /** What is to be done about errors that keep a page from being published. */
    public String remedy(Findings findings) {
        String key = findings.waivable() ? "text" : findings.incomplete() ? "incomplete" : "unshowable";
        return texts.say("check.blocked." + key);
    }

    /** How many there are of each severity. */
    public String counts(int errors, int warnings) {
        return texts.say("check.counts", errors, warnings);
    }

    /**
     * What was found in the newest version of a page, with what may be done about it.
     *
     * @param online what was found in the one that is online, which does not stand in the way of the newest
     */
    public ChecksView view(Call call, Head head, Findings findings, Findings online, @Nullable Waiver waiver) {
        String page = pages(call.site()) + head.page().id();
        // Leave that was given for other errors does not reach what cannot be shown.
        Waiver leave = findings.waivable() ? waiver : null;
        boolean blocked = findings.block() && leave == null;
        Findings all = findings.and(online.all());
        return new ChecksView(
                all.all().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding ->
                                view(call.site(), finding, head.revision().body(), page))
                        .toList(),
                counts(all.errors(), all.warnings()),
                blocked ? remedy(findings) : null,
                findings.incomplete(),
                head.revisionId().equals(head.publishedRevision()),
                leave == null ? null : said(leave),
                blocked && findings.waivable() && call.may(Action.CHECKS_WAIVE)
                        ? page + "/controles/derogation"
                        : null);
    }

    /**
     * One of them.
     *
     * @param page address of the form of the page; empty on the form itself
     */
    public FindingView view(Tenant site, Finding finding, List<Block> body, String page) {
        Spot spot = finding.spot();
        Shared shared = spot.shared();
        String href = shared == null
                ? page + "#" + anchor(spot)
                : pages(site) + shared.section() + "#" + anchor(shared.spot());
        return new FindingView(badge(finding.severity()), place(spot, body), plain(finding), href, shared != null);
    }

    private static String pages(Tenant site) {
        return "/sites/" + site.slug() + "/pages/";
    }

    private String place(Spot spot, List<Block> body) {
        Integer block = spot.block();
        if (block == null) {
            return texts.say("check.place.page");
        }
        String number = String.valueOf(block + 1);
        Shared shared = spot.shared();
        return shared == null
                ? texts.say("check.place.block", number, texts.say("block." + BlockCodec.typeOf(body.get(block))))
                : texts.say("check.place.shared", number, shared.title());
    }

    private static String anchor(Spot spot) {
        return spot.block() == null ? field(spot) : "b" + spot.block();
    }

    /** The field of the form that something of the page itself is about; the blocks, when there is none. */
    public static String field(Spot spot) {
        return FIELDS.getOrDefault(spot.field(), "blocks");
    }

    private String said(Waiver waiver) {
        return texts.say("check.waived.text", waiver.by(), Moments.day(waiver.at()), waiver.reason());
    }
}
