package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.Stage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Labels the state of a page. */
@Component
public class PageStates {

    private static final String SUBMITTED = "publication.stage.submitted";

    private final Texts texts;

    PageStates(Texts texts) {
        this.texts = texts;
    }

    public BadgeView badge(PageState state) {
        return new BadgeView(texts.say("page.state." + state.code()), tone(state));
    }

    /** Returns the state of a page in a list, as the header of the page does for its stage. */
    public List<BadgeView> badges(PageState state, boolean submitted) {
        BadgeView own = badge(state);
        return submitted ? waiting(state, own, SUBMITTED) : List.of(own);
    }

    /** Returns the state with the publication stage of the newest revision; a draft that waits has only the stage. */
    List<BadgeView> badges(PageState state, Stage stage) {
        BadgeView own = badge(state);
        return switch (stage) {
            case Stage.Submitted _, Stage.Stale _ -> waiting(state, own, SUBMITTED);
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
