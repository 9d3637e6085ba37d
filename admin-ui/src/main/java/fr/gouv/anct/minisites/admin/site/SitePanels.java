package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.contact.PendingMessagesSummary;
import fr.gouv.anct.minisites.content.tree.SiteOverview;
import fr.gouv.anct.minisites.content.tree.SiteOverview.Item;
import fr.gouv.anct.minisites.content.tree.SiteOverview.Kind;
import fr.gouv.anct.minisites.measurement.signal.SiteSignal;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the panels of a site's home page, and its quick actions. */
final class SitePanels {

    private static final int SIGNALS = 3;

    private final AdmittedRequest request;
    private final Tenant site;

    SitePanels(AdmittedRequest request) {
        this.request = request;
        this.site = request.site();
    }

    /**
     * A panel with some pages of a site.
     *
     * @param id unique on the screen
     * @param empty text when there are none
     * @param all link to the whole list, when there are more
     */
    record Panel(
            String id,
            String title,
            List<Line> lines,
            String empty,
            @Nullable PageLink all) {}

    /**
     * A page.
     *
     * @param what text before the moment
     * @param at null where there is no moment
     * @param editHref its editor, when {@code href} leads elsewhere; null for accounts that may not write
     */
    record Line(
            String title,
            String href,
            String what,
            @Nullable Instant at,
            String who,
            @Nullable String editHref) {}

    /**
     * Returns the panels.
     *
     * @param pending pending contact messages; null when there is none, or without permission to read them
     * @param signals the list of the week
     */
    List<Panel> of(SiteOverview overview, @Nullable PendingMessagesSummary pending, List<SiteSignal> signals) {
        List<Panel> panels = new ArrayList<>();
        if (!signals.isEmpty()) {
            panels.add(signals(signals));
        }
        if (pending != null) {
            panels.add(messages(pending));
        }
        if (overview.total(Kind.WITHDRAWN) > 0) {
            panels.add(panel(overview, "withdrawn", pages(overview, Kind.WITHDRAWN), Kind.WITHDRAWN));
        }
        panels.add(panel(overview, "waiting", link(overview, Paths.REVIEWS.link(site), Kind.WAITING), Kind.WAITING));
        if (request.may(Action.CONTENT_WRITE)) {
            // A locked site has no unsaved changes.
            Kind[] mine = site.locked() ? new Kind[] {Kind.DRAFT} : new Kind[] {Kind.UNSAVED, Kind.DRAFT};
            panels.add(panel(overview, "drafts", pages(overview, mine), mine));
        }
        Kind[] scheduled = {Kind.TO_PUBLISH, Kind.TO_WITHDRAW};
        panels.add(panel(overview, "scheduled", pages(overview, scheduled), scheduled));
        String overdue = Path.query(Paths.PAGES.link(site), "suivi", "a-verifier");
        panels.add(panel(overview, "overdue", link(overview, overdue, Kind.OVERDUE), Kind.OVERDUE));
        if (request.mayChange(Action.CONTENT_WRITE) && overview.total(Kind.TEMPLATE) > 0) {
            panels.add(panel(overview, "templates", pages(overview, Kind.TEMPLATE), Kind.TEMPLATE));
        }
        panels.add(panel(overview, "checks", link("overview.checks.all", Paths.SITE_CHECKS.link(site)), Kind.FAULTY));
        panels.add(panel(overview, "published", pages(overview, Kind.PUBLISHED), Kind.PUBLISHED));
        return List.copyOf(panels);
    }

    private Panel signals(List<SiteSignal> signals) {
        String href = Paths.CONSULTATION.link(site) + "#signals";
        return new Panel(
                "panel-signals",
                request.message("signal.panel", signals.size()),
                signals.stream()
                        .limit(SIGNALS)
                        .map(signal -> new Line(
                                signal.finding().label(),
                                href,
                                request.message("signal.panel." + signal.code()),
                                null,
                                "",
                                null))
                        .toList(),
                "",
                link("signal.panel.all", href));
    }

    private Panel messages(PendingMessagesSummary pending) {
        Line line = new Line(
                request.message("overview.messages.waiting", pending.count()),
                Path.query(Paths.MESSAGES.link(site), "etat", "a-traiter"),
                request.message("overview.messages.since"),
                pending.since(),
                "",
                null);
        return new Panel("panel-messages", request.message("overview.messages"), List.of(line), "", null);
    }

    private Panel panel(SiteOverview overview, String key, @Nullable PageLink all, Kind... kinds) {
        return new Panel(
                "panel-" + key,
                request.message("overview." + key, overview.total(kinds)),
                overview.of(kinds).stream().map(this::line).toList(),
                request.message("overview." + key + ".empty"),
                all);
    }

    private @Nullable PageLink link(SiteOverview overview, String href, Kind... kinds) {
        return overview.total(kinds) > overview.of(kinds).size()
                ? link("overview.all", href, overview.total(kinds))
                : null;
    }

    /** Link for a panel without a list of its own: the number shown, and all pages. */
    private @Nullable PageLink pages(SiteOverview overview, Kind... kinds) {
        int shown = overview.of(kinds).size();
        return overview.total(kinds) > shown
                ? link("overview.some", Paths.PAGES.link(site), shown, overview.total(kinds))
                : null;
    }

    private Line line(Item line) {
        Path.Two<Tenant, UUID> screen = switch (line.kind()) {
            case UNSAVED, DRAFT, OVERDUE -> Paths.PAGE;
            case FAULTY -> Paths.CHECKS;
            case TEMPLATE -> Paths.TEMPLATE_UPDATE;
            case WAITING, WITHDRAWN, TO_PUBLISH, TO_WITHDRAW, PUBLISHED -> Paths.PUBLICATION;
        };
        String kind = line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean faulty = line.kind() == Kind.FAULTY;
        boolean sentBack = line.kind() == Kind.DRAFT && !line.who().isEmpty();
        String key = sentBack ? "overview.line.sent-back" : "overview.line." + kind;
        String what = request.message(key, faulty ? Integer.valueOf(line.who()) : line.who());
        String who = faulty || sentBack ? "" : line.who();
        String editor = Paths.PAGE.link(site, line.page());
        String href = screen.link(site, line.page());
        boolean apart = request.mayChange(Action.CONTENT_WRITE) && !href.equals(editor);
        return new Line(line.title(), href, what, line.at(), who, apart ? editor : null);
    }

    /** Returns the user's quick actions, in the order of their work. */
    List<PageLink> acts() {
        List<PageLink> acts = new ArrayList<>();
        if (request.mayChange(Action.CONTENT_WRITE)) {
            acts.add(link("overview.action.page", Paths.NEW_PAGE.link(site)));
            acts.add(link("overview.action.article", Paths.NEW_ARTICLE.link(site)));
            acts.add(link("page.new-document.title", Paths.NEW_DOCUMENT.link(site)));
            acts.add(link("page.new-service.title", Paths.NEW_SERVICE.link(site)));
            acts.add(link("page.new-call.title", Paths.NEW_CALL.link(site)));
        }
        acts.add(link("overview.action.pages", Paths.PAGES.link(site)));
        if (request.may(Action.CONTENT_PUBLISH)) {
            acts.add(link("overview.action.review", Paths.REVIEWS.link(site)));
        }
        return List.copyOf(acts);
    }

    private PageLink link(String key, String href, Object... arguments) {
        return new PageLink(request.message(key, arguments), href, false, false);
    }
}
