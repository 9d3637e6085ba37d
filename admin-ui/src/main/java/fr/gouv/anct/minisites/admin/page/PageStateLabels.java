package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the state badges of a page for lists and its header: draft, online, changed, withdrawn, submitted, returned or
 * scheduled.
 */
@Component
public class PageStateLabels {

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

    /**
     * Returns the state of a page in a list, as the header of the page does; a draft that waits has only what it waits
     * for, unless it was withdrawn.
     *
     * @param scheduled label of a scheduled publication; null when there is none
     */
    public List<BadgeView> badges(PageState state, boolean submitted, @Nullable String scheduled, boolean withdrawn) {
        return badges(
                state,
                withdrawn,
                Stream.concat(
                        submitted ? Stream.of(waiting("submitted", Tone.INFO)) : Stream.empty(),
                        Stream.ofNullable(scheduled).map(label -> new BadgeView(label, Tone.INFO))));
    }

    /** Returns the label of a scheduled publication without its moment. */
    public String scheduled() {
        return messages.get("publication.stage.scheduled");
    }

    /** Returns the state with what the page waits for; a draft that waits has only that, unless it was withdrawn. */
    public List<BadgeView> badges(PageState state, PublicationStatus status) {
        Stream<BadgeView> stage = switch (status.stage()) {
            case PublicationStage.Submitted _, PublicationStage.Stale _ -> Stream.of(waiting("submitted", Tone.INFO));
            case PublicationStage.SentBack _ -> Stream.of(waiting("sent-back", Tone.WARNING));
            case PublicationStage.Corrected _ -> Stream.of(waiting("corrected", Tone.INFO));
            case PublicationStage.Draft _, PublicationStage.Scheduled _, PublicationStage.Online _ -> Stream.empty();
        };
        // Also while a newer revision is a draft: the scheduled one is published first.
        Stream<BadgeView> scheduled =
                Stream.ofNullable(status.planned()).map(_ -> new BadgeView(scheduled(), Tone.INFO));
        return badges(state, status.withdrawn() != null, Stream.concat(stage, scheduled));
    }

    private List<BadgeView> badges(PageState state, boolean withdrawn, Stream<BadgeView> waiting) {
        List<BadgeView> all = waiting.toList();
        return state == PageState.DRAFT && !withdrawn && !all.isEmpty()
                ? all
                : Stream.concat(Stream.of(withdrawn ? withdrawn() : badge(state)), all.stream())
                        .toList();
    }

    private BadgeView waiting(String stage, Tone tone) {
        return new BadgeView(messages.get("publication.stage." + stage), tone);
    }

    private static Tone tone(PageState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case ONLINE -> Tone.SUCCESS;
            case CHANGED -> Tone.NEW;
        };
    }
}
