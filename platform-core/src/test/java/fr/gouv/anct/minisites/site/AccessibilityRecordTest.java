package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static AccessibilityRecord audited(LocalDate date, double rate) {
        AccessibilityRecord.Audit audit = new AccessibilityRecord.Audit(
                "Auditeur", date, rate, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new AccessibilityRecord(audit, null, null, "a11y@example.fr", TODAY);
    }

    @Test
    void withoutAnAuditTheSiteIsNotConform() {
        assertThat(new AccessibilityRecord(null, null, null, "a11y@example.fr", TODAY).state(TODAY))
                .isEqualTo(ConformityState.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "49.99, NONE", "50, PARTIAL", "75.5, PARTIAL", "99.99, PARTIAL", "100, TOTAL"})
    void theRateDecides(double rate, ConformityState state) {
        assertThat(audited(TODAY.minusYears(1), rate).state(TODAY)).isEqualTo(state);
    }

    @Test
    void anAuditIsWorthThreeYears() {
        assertThat(audited(TODAY.minusYears(3), 100).state(TODAY)).isEqualTo(ConformityState.TOTAL);
        assertThat(audited(TODAY.minusYears(3).minusDays(1), 100).state(TODAY)).isEqualTo(ConformityState.NONE);
    }

    /** An audit entered for the past does not change the present statement. */
    @Test
    void theAuditOfTheLatestDayCounts() {
        AccessibilityRecord record = audited(TODAY.minusMonths(2), 76.5);
        AccessibilityRecord.Audit latest = record.audit();
        AccessibilityRecord.Audit older = audited(TODAY.minusYears(2), 100).audit();
        AccessibilityRecord.Audit newer = audited(TODAY, 40).audit();
        AccessibilityRecord before = record.audited(older, TODAY.plusDays(1));
        assertThat(before.audit()).isEqualTo(latest);
        assertThat(before.earlier()).containsExactly(older);
        assertThat(before.established()).isEqualTo(TODAY);
        AccessibilityRecord after = before.audited(newer, TODAY.plusDays(1));
        assertThat(after.audit()).isEqualTo(newer);
        assertThat(after.earlier()).containsExactly(latest, older);
        assertThat(after.established()).isEqualTo(TODAY.plusDays(1));
        AccessibilityRecord full = after;
        for (int day = 1; day <= 400; day++) {
            full = full.audited(audited(TODAY.plusDays(day), 50).audit(), TODAY);
        }
        assertThat(full.earlier())
                .as("each page of the site reads them all")
                .hasSize(AccessibilityRecord.MOST_EARLIER)
                .first()
                .extracting(AccessibilityRecord.Audit::date)
                .isEqualTo(TODAY.plusDays(399));
        assertThat(full.keeps(audited(TODAY.plusDays(380), 50).audit())).isTrue();
        AccessibilityRecord.Audit tooOld = audited(TODAY.plusDays(379), 50).audit();
        assertThat(full.keeps(tooOld)).isFalse();
        assertThat(full.audited(tooOld, TODAY).audits()).doesNotContain(tooOld);
        assertThat(after.corrected(audited(TODAY.minusYears(1), 40).audit(), TODAY)
                        .audit())
                .as("its day was wrong")
                .isEqualTo(latest);
    }

    /** The statement falls back to the previous audit, or to none. */
    @Test
    void anAuditIsWithdrawn() {
        AccessibilityRecord.Audit older = audited(TODAY.minusYears(2), 100).audit();
        AccessibilityRecord.Audit latest = audited(TODAY.minusMonths(2), 40).audit();
        AccessibilityRecord record = audited(TODAY.minusYears(2), 100).audited(latest, TODAY);
        AccessibilityRecord before = record.without(latest, TODAY.plusDays(1));
        assertThat(before.audits()).containsExactly(older);
        assertThat(before.state(TODAY)).isEqualTo(ConformityState.TOTAL);
        assertThat(before.established()).isEqualTo(TODAY.plusDays(1));
        assertThat(record.without(older, TODAY.plusDays(1)).established())
                .as("what is said does not change")
                .isEqualTo(TODAY);
        List<AccessibilityRecord.Audit> many = LongStream.rangeClosed(0, 39)
                .mapToObj(day -> audited(TODAY.minusDays(day), 50).audit())
                .toList();
        AccessibilityRecord full = new AccessibilityRecord(
                many.getFirst(), null, null, "a11y@example.fr", TODAY, many.subList(1, many.size()));
        assertThat(full.without(many.get(3), TODAY).audits())
                .as("no other goes")
                .hasSize(39);
        AccessibilityRecord none = before.without(older, TODAY.plusDays(2));
        assertThat(none.audits()).isEmpty();
        assertThat(none.state(TODAY)).isEqualTo(ConformityState.NONE);
    }

    private static AccessibilityRecord.Audit failing(LocalDate date, double rate, String failure) {
        return new AccessibilityRecord.Audit(
                "Auditeur",
                date,
                rate,
                List.of(failure),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2005-02-11, 0, ",
        "2005-02-10, 50, date before-law",
        "2026-11-25, 100.01, rate range",
        "2026-11-25, -1, rate range",
        "2026-11-25, NaN, rate range",
        "2026-11-25, 100, rate total"
    })
    void anAuditIsCheckedByItself(LocalDate date, double rate, String problem) {
        assertThat(Constraints.check(failing(date, rate, "Un contraste")))
                .extracting(found -> found.path() + " " + found.code())
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aListOfAnAuditHasALimit() {
        assertThat(Constraints.check(failing(TODAY, 50, "x".repeat(AccessibilityRecord.Audit.LONGEST_LIST + 1))))
                .containsExactly(Problem.of("nonConformities", Problem.LONG, AccessibilityRecord.Audit.LONGEST_LIST));
    }

    @Test
    void anAuditToComeIsRefused() {
        AccessibilityRecord.Audit audit = failing(TODAY, 50, "Un contraste");
        assertThat(audit.problems(TODAY)).isEmpty();
        assertThat(audit.problems(TODAY.minusDays(1))).containsExactly(Problem.of("date", "future"));
    }

    @Test
    void anAuditIsStoredWithTwoDecimalsAndWithoutBullets() {
        AccessibilityRecord.Audit stored =
                failing(TODAY, 72.255, "• Un contraste\n\n").normalized();
        assertThat(stored.rate()).isEqualTo(72.26);
        assertThat(stored.nonConformities()).containsExactly("Un contraste");
    }

    @Test
    void theContactIsStoredAsItIsUsed() {
        AccessibilityContact typed = new AccessibilityContact(" Acces@Exemple.gouv.fr", "exemple.gouv.fr/schema", " ");
        AccessibilityContact stored =
                new AccessibilityContact("acces@exemple.gouv.fr", "https://exemple.gouv.fr/schema", null);
        assertThat(typed.normalized()).isEqualTo(stored);
        assertThat(Constraints.check(stored)).isEmpty();
        assertThat(audited(TODAY, 50).withContact(stored, TODAY).contact()).isEqualTo(stored);
        assertThat(Constraints.check(new AccessibilityContact("personne", "http://exemple.fr", null)))
                .containsExactly(
                        Problem.of("contactEmail", "person-email"), Problem.of("multiYearPlanUrl", "secure-url"));
    }
}
