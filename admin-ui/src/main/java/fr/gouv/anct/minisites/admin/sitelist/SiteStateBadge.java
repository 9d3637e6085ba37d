package fr.gouv.anct.minisites.admin.sitelist;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.tenancy.TenantState;

/**
 * Builds the badge and label of the state of a site (preparation, live, suspended, archived, deleted) for lists and
 * screens.
 */
public final class SiteStateBadge {

    private SiteStateBadge() {}

    public static BadgeView of(AdmittedRequest request, TenantState state) {
        return new BadgeView(
                label(request, state),
                switch (state) {
                    case PREPARATION -> Tone.NEW;
                    case LIVE -> Tone.SUCCESS;
                    case SUSPENDED -> Tone.WARNING;
                    case ARCHIVED, DELETED -> Tone.NEUTRAL;
                });
    }

    static String label(AdmittedRequest request, TenantState state) {
        return request.message("site.state." + state.code());
    }
}
