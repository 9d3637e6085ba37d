package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.TenantState;
import org.springframework.stereotype.Component;

/** Labels the state of a site. */
@Component
class SiteStateLabels {

    private final Messages messages;

    SiteStateLabels(Messages messages) {
        this.messages = messages;
    }

    BadgeView badge(TenantState state) {
        return new BadgeView(messages.get("site.state." + state.code()), tone(state));
    }

    private static Tone tone(TenantState state) {
        return switch (state) {
            case PREPARATION -> Tone.NEW;
            case LIVE -> Tone.SUCCESS;
            case SUSPENDED -> Tone.WARNING;
            case ARCHIVED, DELETED -> Tone.NEUTRAL;
        };
    }
}
