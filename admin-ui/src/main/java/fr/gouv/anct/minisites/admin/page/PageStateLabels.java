package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Labels the state of a page. */
@Component
public class PageStateLabels {

    private static final String SUBMITTED = "publication.stage.submitted";

    private final Messages messages;

    PageStateLabels(Messages messages) {
        this.messages = messages;
    }

    public BadgeView badge(PageState state) {
        return new BadgeView(messages.get("page.state." + state.code()), tone(state));
    }

    /** Returns the state of a page that was withdrawn, and not published again since. */
    public BadgeView withdrawn() {
        return new BadgeView(messages.get("page.state.withdrawn"), Tone.WARNING);
    }

    /** Returns the state of a page in a list, as the header of the page does for its stage. */
    public List<BadgeView> badges(PageState state, boolean submitted, boolean withdrawn) {
        return submitted ? waiting(state, withdrawn, SUBMITTED) : List.of(own(state, withdrawn));
    }

    /** Returns the state with the publication stage of the newest revision; a draft that waits has only the stage, unless it was withdrawn. */
    public List<BadgeView> badges(PageState state, PublicationStatus status) {
        boolean withdrawn = status.withdrawn() != null;
        return switch (status.stage()) {
            case PublicationStage.Submitted _, PublicationStage.Stale _ -> waiting(state, withdrawn, SUBMITTED);
            case PublicationStage.Scheduled _ -> waiting(state, withdrawn, "publication.stage.scheduled");
            case PublicationStage.Draft _,
                    PublicationStage.SentBack _,
                    PublicationStage.Corrected _,
                    PublicationStage.Online _ -> List.of(own(state, withdrawn));
        };
    }

    private BadgeView own(PageState state, boolean withdrawn) {
        return withdrawn ? withdrawn() : badge(state);
    }

    private List<BadgeView> waiting(PageState state, boolean withdrawn, String key) {
        BadgeView waiting = new BadgeView(messages.get(key), Tone.INFO);
        return state == PageState.DRAFT && !withdrawn ? List.of(waiting) : List.of(own(state, withdrawn), waiting);
    }

    private static Tone tone(PageState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case ONLINE -> Tone.SUCCESS;
            case CHANGED -> Tone.NEW;
        };
    }
}
