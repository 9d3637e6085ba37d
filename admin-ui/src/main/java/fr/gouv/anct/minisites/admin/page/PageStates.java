package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.PageState;
import org.springframework.stereotype.Component;

/** How the state of a page is called. */
@Component
public class PageStates {

    private final Texts texts;

    PageStates(Texts texts) {
        this.texts = texts;
    }

    public BadgeView badge(PageState state) {
        return new BadgeView(texts.say("page.state." + state.code()), tone(state));
    }

    private static Tone tone(PageState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case ONLINE -> Tone.SUCCESS;
            case CHANGED -> Tone.NEW;
        };
    }
}
