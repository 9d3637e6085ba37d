package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts about the end of a site and its sharing with the portal that its sheet offers; past its end, also to suspend it. */
final class SheetActs {

    private SheetActs() {}

    /** @param shared whether the portal finds the content of the site; null for the portal itself */
    static List<PageLink> of(AdmittedRequest request, SiteEnd end, @Nullable Boolean shared, LocalDate today) {
        if (request.site().state().closed()) {
            return List.of();
        }
        List<PageLink> acts = new ArrayList<>();
        String key = key(
                end, request.requireAccount().id(), request.may(Action.SITE_END_SET), request.may(Action.SITE_LAUNCH));
        if (key != null) {
            acts.add(link(
                    request,
                    key,
                    switch (key) {
                        case "site-end.ask.act" -> Paths.END_EXTENSION;
                        case "site-end.withdraw.act" -> Paths.END_WITHDRAWAL;
                        default -> Paths.SITE_END;
                    }));
        }
        if (end.past(today) && suspends(request)) {
            acts.add(link(request, "suspension.suspend", Paths.SUSPENSION));
        }
        if (shared != null && request.may(Action.SITE_INTERVENE)) {
            acts.add(link(request, shared ? "sharing.stop" : "sharing.resume", Paths.PORTAL_SHARING));
        }
        return List.copyOf(acts);
    }

    private static PageLink link(AdmittedRequest request, String key, Path.One<Tenant> path) {
        return new PageLink(request.message(key), path.link(request.site()), false, false);
    }

    /** Whether the user can suspend the site now. */
    static boolean suspends(AdmittedRequest request) {
        return request.site().state() == TenantState.LIVE && request.may(Action.SITE_SUSPEND);
    }

    /**
     * Returns the message of the act that is offered on an open site; null for none.
     *
     * @param sets whether the user may set the end and answer requests of others
     * @param asks whether the user may ask to put the end off, and withdraw the request
     */
    static @Nullable String key(SiteEnd end, UUID user, boolean sets, boolean asks) {
        if (end.request() != null) {
            if (sets && !end.request().askedBy().equals(user)) {
                return "site-end.answer.act";
            }
            return asks ? "site-end.withdraw.act" : null;
        }
        if (sets) {
            return "site-end.set.act";
        }
        return asks && end.endsOn() != null ? "site-end.ask.act" : null;
    }
}
