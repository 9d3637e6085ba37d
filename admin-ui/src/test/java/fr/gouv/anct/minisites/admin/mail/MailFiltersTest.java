package fr.gouv.anct.minisites.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which days are reported rather than applied. */
class MailFiltersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-02, false",
        "2026-03-01, 2026-03-01, false",
        "2026-03-02, 2026-03-01, true",
        "'', 2026-03-01, false",
        "2026-03-01, '', false",
        "'', '', false",
        "demain, 2026-03-01, true",
        "2026-03-01, 2026-02-30, true"
    })
    void daysThatSelectNoLetterAreReported(String from, String until, boolean wrong) {
        assertThat(new MailFilters(null, "", "", from, until).wrong()).isEqualTo(wrong);
    }
}
