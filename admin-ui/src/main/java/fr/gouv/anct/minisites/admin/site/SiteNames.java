package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.tenancy.TenantState;
import org.springframework.stereotype.Component;

/** Labels the state of a site. */
@Component
class SiteNames {

    private final Texts texts;

    SiteNames(Texts texts) {
        this.texts = texts;
    }

    BadgeView badge(TenantState state) {
        return new BadgeView(texts.say("site.state." + state.code()), tone(state));
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
