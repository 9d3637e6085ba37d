package fr.gouv.anct.minisites.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.Review.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the actions allowed on a page in each publication status. */
class PublicationStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final RevisionSummary FIRST = revision(1);
    private static final RevisionSummary SECOND = revision(2);

    private static RevisionSummary revision(int number) {
        return new RevisionSummary(UUID.randomUUID(), number, "Titre", "Une plume", NOON);
    }

    private static Review review(RevisionSummary of, @Nullable Outcome outcome) {
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

    private static PublicationStatus status(
            RevisionSummary head, @Nullable RevisionSummary online, @Nullable Review last) {
        Instant published = online == null ? null : NOON.minusSeconds(3600);
        return new PublicationStatus(
                UUID.randomUUID(), PageKind.PAGE, "/page", head, online, published, last, null, null);
    }

    @Test
    void newWordsAreADraftUntilTheyAreSubmitted() {
        PublicationStatus draft = status(SECOND, FIRST, null);
        assertThat(draft.stage()).isEqualTo(new PublicationStage.Draft());
        assertThat(draft.submission(SECOND.id())).isEqualTo(PublicationResult.DONE);
        assertThat(draft.submission(FIRST.id())).as("not what they have seen").isEqualTo(PublicationResult.CHANGED);
        assertThat(draft.publication(SECOND.id())).isEqualTo(PublicationResult.DONE);
        assertThat(draft.publication(FIRST.id())).isEqualTo(PublicationResult.CHANGED);
    }

    @Test
    void aSaveMakesASubmissionStale() {
        Review review = review(FIRST, null);
        assertThat(status(FIRST, null, review).stage()).isEqualTo(new PublicationStage.Submitted(review));
        assertThat(status(FIRST, null, review).submission(FIRST.id())).isEqualTo(PublicationResult.WAITS_ALREADY);
        PublicationStatus stale = status(SECOND, null, review);
        assertThat(stale.stage()).isEqualTo(new PublicationStage.Stale(review));
        assertThat(stale.submission(SECOND.id())).isEqualTo(PublicationResult.DONE);
        assertThat(stale.publication(FIRST.id())).isEqualTo(PublicationResult.CHANGED);
        assertThat(stale.sendingBack(review.id())).isEqualTo(PublicationResult.DONE);
    }

    @Test
    void whatWasSentBackIsCorrected() {
        Review returned = review(FIRST, Outcome.RETURNED);
        assertThat(status(FIRST, null, returned).stage()).isEqualTo(new PublicationStage.SentBack(returned));
        assertThat(status(SECOND, null, returned).stage()).isEqualTo(new PublicationStage.Corrected(returned));
        assertThat(status(FIRST, null, returned).sendingBack(returned.id()))
                .isEqualTo(PublicationResult.DECIDED_ALREADY);
        PublicationStatus published = new PublicationStatus(
                UUID.randomUUID(),
                PageKind.PAGE,
                "/page",
                revision(3),
                SECOND,
                NOON.plusSeconds(600),
                returned,
                null,
                null);
        assertThat(published.stage()).as("what came after it counts").isEqualTo(new PublicationStage.Draft());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, true", "2, false", "-, false"})
    void theWithdrawnRevisionIsTheNewestUntilAnotherIsSaved(@Nullable Integer version, boolean unchanged) {
        PublicationStatus withdrawn = new PublicationStatus(
                UUID.randomUUID(),
                PageKind.PAGE,
                "/page",
                FIRST,
                null,
                NOON,
                null,
                null,
                new Withdrawal(NOON.plusSeconds(60), version, null, null));
        assertThat(withdrawn.unchangedSinceWithdrawal()).isEqualTo(unchanged);
        assertThat(withdrawn.stage()).isEqualTo(new PublicationStage.Draft());
        assertThat(withdrawn.publication(FIRST.id())).isEqualTo(PublicationResult.DONE);
        assertThat(withdrawn.withdrawal()).isEqualTo(PublicationResult.NOT_ONLINE);
        assertThat(status(FIRST, null, null).unchangedSinceWithdrawal()).isFalse();
    }

    @Test
    void whatIsOnlineIsNeitherSubmittedNorPublishedAgain() {
        PublicationStatus online = status(FIRST, FIRST, review(FIRST, Outcome.PUBLISHED));
        assertThat(online.stage()).isEqualTo(new PublicationStage.Online());
        assertThat(online.submission(FIRST.id())).isEqualTo(PublicationResult.NOTHING_NEW);
        assertThat(online.publication(FIRST.id())).isEqualTo(PublicationResult.NOTHING_NEW);
        assertThat(online.withdrawal()).isEqualTo(PublicationResult.DONE);
        assertThat(status(FIRST, null, null).withdrawal()).isEqualTo(PublicationResult.NOT_ONLINE);
    }
}
