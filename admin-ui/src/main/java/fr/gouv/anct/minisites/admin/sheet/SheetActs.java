package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts about the end of a site that its sheet offers. */
final class SheetActs {

    private SheetActs() {}

    static List<PageLink> of(AdmittedRequest request, SiteEnd end) {
        Tenant site = request.site();
        if (site.state().closed()) {
            return List.of();
        }
        String key = key(
                end, request.requireAccount().id(), request.may(Action.SITE_END_SET), request.may(Action.SITE_LAUNCH));
        if (key == null) {
            return List.of();
        }
        Path.One<Tenant> path = switch (key) {
            case "site-end.ask.act" -> Paths.END_EXTENSION;
            case "site-end.withdraw.act" -> Paths.END_WITHDRAWAL;
            default -> Paths.SITE_END;
        };
        return List.of(new PageLink(request.message(key), path.link(site), false, false));
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
