package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
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
        String href = key.equals("site-end.ask.act") ? Paths.END_REQUEST.link(site) : Paths.SITE_END.link(site);
        return List.of(new PageLink(request.message(key), href, false, false));
    }

    /**
     * Returns the message of the act that is offered on an open site; null for none.
     *
     * @param sets whether the user may set the end and answer requests of others
     * @param asks whether the user may ask to put the end off
     */
    static @Nullable String key(SiteEnd end, UUID user, boolean sets, boolean asks) {
        if (end.request() != null) {
            return sets && !end.request().askedBy().equals(user) ? "site-end.answer.act" : null;
        }
        if (sets) {
            return "site-end.set.act";
        }
        return asks && end.endsOn() != null ? "site-end.ask.act" : null;
    }
}
