package fr.gouv.anct.minisites.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.Review.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks the actions allowed on a page in each publication status. */
class StandingTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Mark FIRST = mark(1);
    private static final Mark SECOND = mark(2);

    private static Mark mark(int number) {
        return new Mark(UUID.randomUUID(), number, "Titre", "Une plume", NOON);
    }

    private static Review review(Mark of, @Nullable Outcome outcome) {
        boolean over = outcome != null;
        return new Review(
                UUID.randomUUID(),
                of.id(),
                of.number(),
                UUID.randomUUID(),
                "Une plume",
                NOON,
                null,
                outcome,
                over ? "Une relectrice" : null,
                over ? NOON.plusSeconds(60) : null,
                outcome == Outcome.RETURNED ? "À revoir" : null);
    }

    private static Standing standing(Mark head, @Nullable Mark online, @Nullable Review last) {
        Instant published = online == null ? null : NOON.minusSeconds(3600);
        return new Standing(UUID.randomUUID(), PageKind.PAGE, "/page", head, online, published, last, null);
    }

    @Test
    void newWordsAreADraftUntilTheyAreSubmitted() {
        Standing draft = standing(SECOND, FIRST, null);
        assertThat(draft.stage()).isEqualTo(new Stage.Draft());
        assertThat(draft.submission(SECOND.id())).isEqualTo(Act.DONE);
        assertThat(draft.submission(FIRST.id())).as("not what they have seen").isEqualTo(Act.CHANGED);
        assertThat(draft.publication(SECOND.id())).isEqualTo(Act.DONE);
        assertThat(draft.publication(FIRST.id())).isEqualTo(Act.CHANGED);
    }

    @Test
    void aSaveMakesASubmissionStale() {
        Review review = review(FIRST, null);
        assertThat(standing(FIRST, null, review).stage()).isEqualTo(new Stage.Submitted(review));
        assertThat(standing(FIRST, null, review).submission(FIRST.id())).isEqualTo(Act.WAITS_ALREADY);
        Standing stale = standing(SECOND, null, review);
        assertThat(stale.stage()).isEqualTo(new Stage.Stale(review));
        assertThat(stale.submission(SECOND.id())).isEqualTo(Act.DONE);
        assertThat(stale.publication(FIRST.id())).isEqualTo(Act.CHANGED);
        assertThat(stale.sendingBack(review.id())).isEqualTo(Act.DONE);
    }

    @Test
    void whatWasSentBackIsCorrected() {
        Review returned = review(FIRST, Outcome.RETURNED);
        assertThat(standing(FIRST, null, returned).stage()).isEqualTo(new Stage.SentBack(returned));
        assertThat(standing(SECOND, null, returned).stage()).isEqualTo(new Stage.Corrected(returned));
        assertThat(standing(FIRST, null, returned).sendingBack(returned.id())).isEqualTo(Act.DECIDED_ALREADY);
        Standing published = new Standing(
                UUID.randomUUID(), PageKind.PAGE, "/page", mark(3), SECOND, NOON.plusSeconds(600), returned, null);
        assertThat(published.stage()).as("what came after it counts").isEqualTo(new Stage.Draft());
    }

    @Test
    void whatIsOnlineIsNeitherSubmittedNorPublishedAgain() {
        Standing online = standing(FIRST, FIRST, review(FIRST, Outcome.PUBLISHED));
        assertThat(online.stage()).isEqualTo(new Stage.Online());
        assertThat(online.submission(FIRST.id())).isEqualTo(Act.NOTHING_NEW);
        assertThat(online.publication(FIRST.id())).isEqualTo(Act.NOTHING_NEW);
        assertThat(online.withdrawal()).isEqualTo(Act.DONE);
        assertThat(standing(FIRST, null, null).withdrawal()).isEqualTo(Act.NOT_ONLINE);
    }
}
