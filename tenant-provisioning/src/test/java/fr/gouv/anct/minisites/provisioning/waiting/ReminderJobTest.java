package fr.gouv.anct.minisites.provisioning.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests whom a reminder reaches, and when. */
class ReminderJobTest extends AbstractProvisioningTest {

    @Autowired
    private ReminderJob job;

    @Autowired
    private ReminderPreferences preferences;

    private final LocalDate monday = LocalDate.now(ParisCalendar.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private Account reminded(ReminderFrequency frequency) {
        Account account = somebody(null);
        awaitEnd(preferences.change(account.id(), frequency));
        assertThat(await(preferences.of(account.id()))).isEqualTo(frequency);
        return account;
    }

    private void run(LocalDate day) {
        awaitEnd(job.runFor(day));
    }

    private int letters(Account account) {
        return subjects(account.email()).size();
    }

    @Test
    void who_asks_for_it_is_reminded_once_a_day_or_week_while_something_waits() {
        Account daily = reminded(ReminderFrequency.DAILY);
        Account weekly = reminded(ReminderFrequency.WEEKLY);
        Account never = reminded(ReminderFrequency.NEVER);
        for (Account account : new Account[] {daily, weekly, never}) {
            draft(account, Map.of(RequestField.PROGRAMME_NAME, "Secret de polichinelle"));
        }

        run(LocalDate.now(ParisCalendar.ZONE));
        assertThat(letters(daily) + letters(weekly)).as("from the next day on").isZero();
        run(monday);
        run(monday);
        run(monday.plusDays(1));
        assertThat(letters(daily)).isEqualTo(2);
        assertThat(letters(weekly)).isEqualTo(1);
        assertThat(letters(never)).isZero();
        assertThat(rows("select words from kept.letter where recipient = '" + daily.email() + "'"))
                .allSatisfy(words -> assertThat(words)
                        .contains("Un élément attend", "/compte/rappel")
                        .doesNotContain("polichinelle"));

        run(monday.plusDays(8));
        assertThat(letters(weekly)).as("the first working day of the next week").isEqualTo(2);
        awaitEnd(preferences.change(weekly.id(), ReminderFrequency.NEVER));
        run(monday.plusDays(15));
        assertThat(letters(weekly)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-13T06:59, false",
        "2026-07-13T07:00, true",
        // The national day, a Tuesday.
        "2026-07-14T09:00, false",
        "2026-07-15T09:00, true",
        "2026-07-18T09:00, false",
        // Easter Monday: the week begins on Tuesday.
        "2026-04-06T09:00, false",
        "2026-04-07T09:00, true"
    })
    void reminders_leave_on_the_morning_of_working_days(LocalDateTime time, boolean reminded) {
        assertThat(ReminderJob.isReminderTime(time.atZone(ParisCalendar.ZONE))).isEqualTo(reminded);
    }

    @Test
    void who_has_nothing_to_do_receives_nothing() {
        Account account = reminded(ReminderFrequency.DAILY);
        run(monday);
        assertThat(letters(account)).isZero();
        draft(account, Map.of());
        run(monday);
        assertThat(letters(account)).as("once a day").isZero();
        run(monday.plusDays(1));
        assertThat(letters(account)).isEqualTo(1);
    }

    @Test
    void an_erased_account_is_not_reminded() {
        Account account = reminded(ReminderFrequency.DAILY);
        change("select erase_account('" + account.id() + "')");
        assertThat(rows("select concat(reminder, reminded_on) from account where id = '" + account.id() + "'"))
                .containsExactly("");
    }
}
