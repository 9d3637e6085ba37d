package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.Stage;
import java.util.List;
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

    /** The same with where the newest version is on its way; a draft that waits is called by that alone. */
    List<BadgeView> badges(PageState state, Stage stage) {
        BadgeView own = badge(state);
        return switch (stage) {
            case Stage.Submitted _, Stage.Stale _ -> waiting(state, own, "publication.stage.submitted");
            case Stage.Scheduled _ -> waiting(state, own, "publication.stage.scheduled");
            case Stage.Draft _, Stage.SentBack _, Stage.Corrected _, Stage.Online _ -> List.of(own);
        };
    }

    private List<BadgeView> waiting(PageState state, BadgeView own, String key) {
        BadgeView waiting = new BadgeView(texts.say(key), Tone.INFO);
        return state == PageState.DRAFT ? List.of(waiting) : List.of(own, waiting);
    }

    private static Tone tone(PageState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case ONLINE -> Tone.SUCCESS;
            case CHANGED -> Tone.NEW;
        };
    }
}
