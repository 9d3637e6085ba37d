package fr.gouv.anct.minisites.content.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks when a publication and a withdrawal may be scheduled, given what is scheduled already. */
class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");
    private static final RevisionSummary FIRST = revision(1);
    private static final RevisionSummary SECOND = revision(2);

    private static RevisionSummary revision(int number) {
        return new RevisionSummary(UUID.randomUUID(), number, "Titre", "Une plume", NOW);
    }

    private static PublicationStatus status(@Nullable RevisionSummary online) {
        return new PublicationStatus(UUID.randomUUID(), PageKind.PAGE, "/page", SECOND, online, null, null, null, null);
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    private static Schedule schedule(ScheduledAction action, int day) {
        return new Schedule(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Titre",
                action,
                action == ScheduledAction.PUBLISH ? 2 : null,
                false,
                day(day),
                UUID.randomUUID(),
                "Une plume",
                null,
                null);
    }

    private static PageSchedules agenda(int publication, int withdrawal) {
        return new PageSchedules(List.of(
                schedule(ScheduledAction.PUBLISH, publication), schedule(ScheduledAction.WITHDRAW, withdrawal)));
    }

    private static ScheduleResult publication(PageSchedules schedules, @Nullable RevisionSummary online, int day) {
        return schedules.publication(status(online), SECOND.id(), day(day), NOW);
    }

    private static ScheduleResult withdrawal(PageSchedules schedules, @Nullable RevisionSummary online, int day) {
        return schedules.withdrawal(status(online), day(day), NOW);
    }

    @Test
    void aWithdrawalFollowsThePublicationFromBothSides() {
        PageSchedules both = agenda(5, 29);
        for (RevisionSummary online : new RevisionSummary[] {null, FIRST}) {
            assertThat(publication(both, online, 28)).isEqualTo(ScheduleResult.DONE);
            assertThat(publication(both, online, 30)).isEqualTo(ScheduleResult.WRONG_ORDER);
            assertThat(withdrawal(both, online, 6)).isEqualTo(ScheduleResult.DONE);
            assertThat(withdrawal(both, online, 4)).isEqualTo(ScheduleResult.WRONG_ORDER);
            assertThat(publication(both, online, 29)).isEqualTo(ScheduleResult.SAME_MOMENT);
            assertThat(withdrawal(both, online, 5)).isEqualTo(ScheduleResult.SAME_MOMENT);
        }
        PageSchedules withdrawal = new PageSchedules(List.of(schedule(ScheduledAction.WITHDRAW, 29)));
        assertThat(publication(withdrawal, FIRST, 28)).isEqualTo(ScheduleResult.DONE);
        assertThat(publication(withdrawal, FIRST, 30)).isEqualTo(ScheduleResult.WRONG_ORDER);
    }

    @Test
    void aWithdrawalThatPrecedesThePublicationMayStayBefore() {
        PageSchedules reversed = agenda(30, 29);
        assertThat(withdrawal(reversed, FIRST, 28)).isEqualTo(ScheduleResult.DONE);
        assertThat(withdrawal(reversed, FIRST, 31)).isEqualTo(ScheduleResult.DONE);
        assertThat(publication(reversed, FIRST, 31)).isEqualTo(ScheduleResult.DONE);
        assertThat(publication(reversed, FIRST, 28)).isEqualTo(ScheduleResult.DONE);
        assertThat(withdrawal(reversed, null, 28))
                .as("nothing to withdraw then")
                .isEqualTo(ScheduleResult.WRONG_ORDER);
    }
}
