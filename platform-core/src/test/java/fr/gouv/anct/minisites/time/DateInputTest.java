package fr.gouv.anct.minisites.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01",
                "01/03/2027",
                "1/3/2027",
                " 1.03.2027 ",
                "1er mars 2027",
                "1\u00a0mars\u202f2027",
                "1 Mars 2027"
            })
    void isReadAsPeopleWriteIt(String typed) {
        assertThat(DateInput.of(typed).date()).contains(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2027",
                "2027-02-31",
                "29/02/2027",
                "31/4/2027",
                "31 février 2027",
                "29\u00a0février\u00a02027",
                "31 avril 2027"
            })
    void aDayThatTheMonthDoesNotHaveIsTold(String typed) {
        assertThat(DateInput.of(typed)).isEqualTo(new DateInput.Impossible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demain",
                "31/31/2027",
                "00/01/2027",
                "+999999999-12-31",
                "12027-01-01",
                "0001-01-01",
                "01/03/27",
                "\u0661/3/2027"
            })
    void theRestIsNoDate(String typed) {
        assertThat(DateInput.of(typed)).isEqualTo(new DateInput.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:05", "14h05", "14H05", "14\u00a0h\u00a005", "14\u202fh\u202f05", " 14 : 05 "})
    void aTimeIsReadAsPeopleAndOurScreensWriteIt(String typed) {
        assertThat(TimeInput.of(typed)).contains(LocalTime.of(14, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "14:61", "midi", "14", "1405", "-1:00"})
    void theRestIsNoTime(String typed) {
        assertThat(TimeInput.of(typed)).isEmpty();
    }
}
