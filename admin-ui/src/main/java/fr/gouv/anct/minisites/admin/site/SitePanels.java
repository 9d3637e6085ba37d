package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.PendingMessagesSummary;
import fr.gouv.anct.minisites.content.tree.SiteOverview;
import fr.gouv.anct.minisites.content.tree.SiteOverview.Item;
import fr.gouv.anct.minisites.content.tree.SiteOverview.Kind;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the panels of a site's home page, and its quick actions. */
@Component
class SitePanels {

    private final Messages messages;

    SitePanels(Messages messages) {
        this.messages = messages;
    }

    /** @param pending pending contact messages; null when there is none, or without permission to read them */
    List<SitePanel> of(AdmittedRequest request, SiteOverview overview, @Nullable PendingMessagesSummary pending) {
        String site = SiteResource.path(request.site());
        List<SitePanel> panels = new ArrayList<>();
        if (pending != null) {
            panels.add(messages(site, pending));
        }
        panels.add(panel(site, overview, "waiting", link(overview, site + "/relecture", Kind.WAITING), Kind.WAITING));
        if (request.may(Action.CONTENT_WRITE)) {
            // A locked site has no unsaved changes.
            Kind[] mine = request.site().locked() ? new Kind[] {Kind.DRAFT} : new Kind[] {Kind.UNSAVED, Kind.DRAFT};
            panels.add(panel(site, overview, "drafts", pages(site, overview, mine), mine));
        }
        Kind[] scheduled = {Kind.TO_PUBLISH, Kind.TO_WITHDRAW};
        panels.add(panel(site, overview, "scheduled", pages(site, overview, scheduled), scheduled));
        panels.add(panel(
                site,
                overview,
                "overdue",
                link(overview, site + "/pages?suivi=a-verifier", Kind.OVERDUE),
                Kind.OVERDUE));
        if (request.mayChange(Action.CONTENT_WRITE) && overview.total(Kind.TEMPLATE) > 0) {
            panels.add(panel(site, overview, "templates", pages(site, overview, Kind.TEMPLATE), Kind.TEMPLATE));
        }
        panels.add(panel(site, overview, "checks", report(site), Kind.FAULTY));
        panels.add(panel(site, overview, "published", pages(site, overview, Kind.PUBLISHED), Kind.PUBLISHED));
        return List.copyOf(panels);
    }

    private SitePanel messages(String site, PendingMessagesSummary pending) {
        SitePanel.Line line = new SitePanel.Line(
                messages.get("overview.messages.waiting", pending.count()),
                site + "/messages?etat=a-traiter",
                messages.get("overview.messages.since"),
                pending.since(),
                "");
        return new SitePanel("panel-messages", messages.get("overview.messages"), List.of(line), "", null);
    }

    private SitePanel panel(String site, SiteOverview overview, String key, @Nullable PageLink all, Kind... kinds) {
        return new SitePanel(
                "panel-" + key,
                messages.get("overview." + key, overview.total(kinds)),
                overview.of(kinds).stream().map(line -> line(site, line)).toList(),
                messages.get("overview." + key + ".empty"),
                all);
    }

    private @Nullable PageLink link(SiteOverview overview, String href, Kind... kinds) {
        return overview.total(kinds) > overview.of(kinds).size()
                ? new PageLink(messages.get("overview.all", overview.total(kinds)), href, false, false)
                : null;
    }

    /** Link for a panel without a list of its own: the number shown, and all pages. */
    private @Nullable PageLink pages(String site, SiteOverview overview, Kind... kinds) {
        int shown = overview.of(kinds).size();
        return overview.total(kinds) > shown
                ? new PageLink(
                        messages.get("overview.some", shown, overview.total(kinds)), site + "/pages", false, false)
                : null;
    }

    private PageLink report(String site) {
        return new PageLink(messages.get("overview.checks.all"), site + "/controles", false, false);
    }

    private SitePanel.Line line(String site, Item line) {
        String page = site + "/pages/" + line.page();
        String href = switch (line.kind()) {
            case UNSAVED, DRAFT, OVERDUE -> page;
            case FAULTY -> page + "/controles";
            case TEMPLATE -> page + "/gabarit";
            case WAITING, TO_PUBLISH, TO_WITHDRAW, PUBLISHED -> page + "/publication";
        };
        String kind = line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean faulty = line.kind() == Kind.FAULTY;
        boolean sentBack = line.kind() == Kind.DRAFT && !line.who().isEmpty();
        String key = sentBack ? "overview.line.sent-back" : "overview.line." + kind;
        String what = messages.get(key, faulty ? Integer.valueOf(line.who()) : line.who());
        String who = faulty || sentBack ? "" : line.who();
        return new SitePanel.Line(line.title(), href, what, line.at(), who);
    }

    /** Returns the user's quick actions, in the order of their work. */
    List<PageLink> acts(AdmittedRequest request) {
        String site = SiteResource.path(request.site());
        List<PageLink> acts = new ArrayList<>();
        if (request.mayChange(Action.CONTENT_WRITE)) {
            acts.add(act("overview.action.page", site + "/pages/nouvelle"));
            acts.add(act("overview.action.article", site + "/actualites/nouvelle"));
        }
        acts.add(act("overview.action.pages", site + "/pages"));
        if (request.may(Action.CONTENT_PUBLISH)) {
            acts.add(act("overview.action.review", site + "/relecture"));
        }
        return List.copyOf(acts);
    }

    private PageLink act(String key, String href) {
        return new PageLink(messages.get(key), href, false, false);
    }
}
