package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.signal.KeptSignal;
import fr.gouv.anct.minisites.measurement.signal.SignalFinding;
import fr.gouv.anct.minisites.measurement.signal.SiteSignal;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of the week, with what can be done about each thing.
 *
 * @param keepHref where a thing that is kept as it is is posted to; null for accounts that may not
 * @param until the day until which it is kept, in words
 * @param kept what is not listed until a day
 * @param releaseHref where a kept thing that is to be listed again is posted to; null for accounts that may not
 * @param fileHref the list as a file
 */
record SignalList(
        List<Item> items,
        @Nullable String keepHref,
        String until,
        List<Kept> kept,
        @Nullable String releaseHref,
        String fileHref) {

    /** Signals about pages that are read: a withdrawal is no remedy. */
    private static final Set<String> READ = Set.of("falling-page", "negative-feedback");

    /** A thing, why it is there, and the links to what can be done. */
    record Item(String code, String subject, String label, String reason, List<PageLink> acts) {}

    /** A thing that is kept, what the signal about it is called, and until when. */
    record Kept(String code, String subject, String label, String reason) {}

    /**
     * @param until the day until which a thing is kept
     * @param fileHref the list as a file
     */
    static SignalList of(
            AdmittedRequest request, List<SiteSignal> found, List<KeptSignal> kept, LocalDate until, String fileHref) {
        boolean decides = request.mayChange(Action.CONTENT_PUBLISH);
        return new SignalList(
                found.stream().map(signal -> item(request, signal)).toList(),
                decides ? SignalResource.KEEP.link(request.site()) : null,
                DateTimes.day(until),
                kept.stream().map(signal -> kept(request, signal)).toList(),
                decides ? SignalResource.RELEASE.link(request.site()) : null,
                fileHref);
    }

    private static Kept kept(AdmittedRequest request, KeptSignal signal) {
        return new Kept(
                signal.signal(),
                signal.subject(),
                signal.label(),
                request.message(
                        "signal.kept.line",
                        request.message("signal.panel." + signal.signal()),
                        DateTimes.day(signal.until())));
    }

    private static Item item(AdmittedRequest request, SiteSignal signal) {
        SignalFinding finding = signal.finding();
        return new Item(
                signal.code(),
                finding.subject(),
                finding.label(),
                reason(request, signal),
                acts(request, finding, signal.code()));
    }

    /** Says why a thing is in the list. */
    static String reason(AdmittedRequest request, SiteSignal signal) {
        SignalFinding finding = signal.finding();
        return request.message(
                "signal." + signal.code(),
                finding.count(),
                finding.since() == null ? "" : DateTimes.day(finding.since()));
    }

    private static List<PageLink> acts(AdmittedRequest request, SignalFinding finding, String code) {
        UUID page = finding.page();
        if (page != null) {
            return ofPage(request, page, code);
        }
        if (!request.mayChange(Action.SITE_ARRANGE)) {
            return List.of();
        }
        return switch (code) {
            case "missing-address" ->
                List.of(link(request, "measurement.act.redirect", NewRedirect.link(request, finding.label())));
            case "budget-update" -> List.of(link(request, "signal.act.budget", Paths.BUDGET.link(request.site())));
            case "guide-miss" -> List.of(link(request, "signal.act.guide", Paths.GUIDE.link()));
            default ->
                List.of(
                        link(request, "measurement.act.synonym", rules(request, "synonyme", finding)),
                        link(request, "measurement.act.answer", rules(request, "reponse", finding)),
                        link(
                                request,
                                "measurement.act.redirect",
                                NewRedirect.link(request, NewRedirect.pathOf(finding.label()))));
        };
    }

    private static String rules(AdmittedRequest request, String parameter, SignalFinding finding) {
        return Path.query(Paths.SEARCH_RULES.link(request.site()), parameter, finding.label());
    }

    private static List<PageLink> ofPage(AdmittedRequest request, UUID page, String code) {
        List<PageLink> acts = new ArrayList<>();
        if (request.mayChange(Action.CONTENT_WRITE)) {
            acts.add(link(request, "signal.act.rewrite", Paths.PAGE.link(request.site(), page)));
            if (code.equals("overdue-review")) {
                acts.add(link(request, "signal.act.review", Paths.OWNERSHIP.link(request.site(), page)));
            }
        }
        if (code.equals("negative-feedback") && request.may(Action.MESSAGES_MANAGE)) {
            acts.add(link(request, "signal.act.messages", Paths.MESSAGES.link(request.site())));
        }
        if (request.mayChange(Action.CONTENT_PUBLISH) && !READ.contains(code)) {
            // The form of the withdrawal asks for the page that replaces it.
            acts.add(link(request, "signal.act.merge", Paths.PAGE_WITHDRAWAL.link(request.site(), page)));
        }
        acts.add(link(request, "signal.act.consultation", Paths.PAGE_CONSULTATION.link(request.site(), page)));
        return List.copyOf(acts);
    }

    private static PageLink link(AdmittedRequest request, String key, String href) {
        return new PageLink(request.message(key), href, false, false);
    }
}
