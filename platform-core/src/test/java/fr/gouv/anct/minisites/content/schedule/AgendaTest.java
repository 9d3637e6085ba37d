package fr.gouv.anct.minisites.content.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.Mark;
import fr.gouv.anct.minisites.content.review.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks when a publication and a withdrawal may be scheduled, given what is scheduled already. */
class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");
    private static final Mark FIRST = mark(1);
    private static final Mark SECOND = mark(2);

    private static Mark mark(int number) {
        return new Mark(UUID.randomUUID(), number, "Titre", "Une plume", NOW);
    }

    private static Standing standing(@Nullable Mark online) {
        return new Standing(UUID.randomUUID(), PageKind.PAGE, "/page", SECOND, online, null, null, null);
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    private static Schedule schedule(Deed deed, int day) {
        return new Schedule(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Titre",
                deed,
                deed == Deed.PUBLISH ? 2 : null,
                false,
                day(day),
                UUID.randomUUID(),
                "Une plume",
                null);
    }

    private static Agenda agenda(int publication, int withdrawal) {
        return new Agenda(List.of(schedule(Deed.PUBLISH, publication), schedule(Deed.WITHDRAW, withdrawal)));
    }

    private static Planning publication(Agenda agenda, @Nullable Mark online, int day) {
        return agenda.publication(standing(online), SECOND.id(), day(day), NOW);
    }

    private static Planning withdrawal(Agenda agenda, @Nullable Mark online, int day) {
        return agenda.withdrawal(standing(online), day(day), NOW);
    }

    @Test
    void aWithdrawalFollowsThePublicationFromBothSides() {
        Agenda both = agenda(5, 29);
        for (Mark online : new Mark[] {null, FIRST}) {
            assertThat(publication(both, online, 28)).isEqualTo(Planning.DONE);
            assertThat(publication(both, online, 30)).isEqualTo(Planning.WRONG_ORDER);
            assertThat(withdrawal(both, online, 6)).isEqualTo(Planning.DONE);
            assertThat(withdrawal(both, online, 4)).isEqualTo(Planning.WRONG_ORDER);
            assertThat(publication(both, online, 29)).isEqualTo(Planning.SAME_MOMENT);
            assertThat(withdrawal(both, online, 5)).isEqualTo(Planning.SAME_MOMENT);
        }
        Agenda withdrawal = new Agenda(List.of(schedule(Deed.WITHDRAW, 29)));
        assertThat(publication(withdrawal, FIRST, 28)).isEqualTo(Planning.DONE);
        assertThat(publication(withdrawal, FIRST, 30)).isEqualTo(Planning.WRONG_ORDER);
    }

    @Test
    void aWithdrawalThatPrecedesThePublicationMayStayBefore() {
        Agenda reversed = agenda(30, 29);
        assertThat(withdrawal(reversed, FIRST, 28)).isEqualTo(Planning.DONE);
        assertThat(withdrawal(reversed, FIRST, 31)).isEqualTo(Planning.DONE);
        assertThat(publication(reversed, FIRST, 31)).isEqualTo(Planning.DONE);
        assertThat(publication(reversed, FIRST, 28)).isEqualTo(Planning.DONE);
        assertThat(withdrawal(reversed, null, 28))
                .as("nothing to withdraw then")
                .isEqualTo(Planning.WRONG_ORDER);
    }
}
