package fr.gouv.anct.minisites.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the lifecycle policy, case by case, on 15 June 2026. */
class LifecyclePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LifecycleProperties PACE =
            new LifecycleProperties(Period.ofMonths(12), Period.ofMonths(1), Period.ofMonths(2), Period.ofMonths(3));

    /** Parses « owner:2026-07-01 editor » and so on; each is a different account. */
    private static List<MembershipTerm> parts(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .map(word -> new MembershipTerm(
                        UUID.randomUUID(), Role.of(word[0]), word.length == 1 ? null : LocalDate.parse(word[1])))
                .toList();
    }

    private static SiteSnapshot site(String parts, LocalDate moved, String taken, Set<String> told) {
        InactivityEscalation escalation = InactivityEscalation.NONE;
        for (String step : taken.split(" ")) {
            if (!step.isEmpty()) {
                String[] pair = step.split("@");
                escalation = escalation.with(EscalationStep.of(pair[0]).orElseThrow(), LocalDate.parse(pair[1]));
            }
        }
        return new SiteSnapshot(
                UUID.randomUUID(),
                "essai",
                "Essai",
                TenantState.LIVE,
                false,
                true,
                moved,
                parts(parts),
                told,
                escalation);
    }

    private static String words(List<LifecycleMeasure> measures) {
        return measures.stream()
                .map(measure -> switch (measure) {
                    case LifecycleMeasure.TermWarning dated -> dated.key();
                    case LifecycleMeasure.MembershipExpired(MembershipTerm term, LocalDate until) ->
                        "ended " + term.role().code() + " " + until;
                    case LifecycleMeasure.EscalationDue(EscalationStep step) -> step.code();
                    case LifecycleMeasure.Recovered _ -> "recovered";
                })
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // Two owners without an end: nothing.
                "owner owner                                  | ''",
                "owner editor                                 | ''",
                // One of two owners leaves within a month, that day included; a later end is not announced yet.
                "owner owner:2026-07-15                       | owners-few 2026-07-15",
                "owner owner:2026-07-16                       | ''",
                "owner owner:2026-06-15                       | owners-few 2026-06-15",
                // Three owners: one leaves, two are left.
                "owner owner owner:2026-07-01                 | ''",
                "owner owner:2026-06-20 owner:2026-07-01      | owners-few 2026-07-01",
                // The only owner, or all of them at once or one after the other.
                "owner:2026-07-01                             | owners-none 2026-07-01",
                "owner:2026-07-01 owner:2026-07-01            | owners-none 2026-07-01",
                "owner:2026-07-01 owner:2026-07-10            | 'owners-few 2026-07-01, owners-none 2026-07-10'",
                "owner:2026-07-01 owner:2026-12-31            | owners-few 2026-07-01",
                // Every expired membership ends, except the last owner's.
                "owner owner editor:2026-06-14                | ended editor 2026-06-14",
                "owner owner editor:2026-06-15                | ''",
                "owner owner:2026-06-14                       | ended owner 2026-06-14",
                "owner owner contributor:2020-01-01           | ended contributor 2020-01-01",
                "owner:2026-06-14                             | 'owner-past-end 2026-06-14, alert'",
                "owner:2026-06-14 editor:2026-06-01           | 'ended editor 2026-06-01, owner-past-end 2026-06-14, alert'",
                "owner:2026-06-01 owner:2026-06-14            | 'ended owner 2026-06-01, owner-past-end 2026-06-14, alert'",
                // No owner at all.
                "editor                                       | alert",
                "''                                           | alert"
            })
    void contracts(String parts, String expected) {
        assertThat(words(LifecyclePolicy.measuresFor(site(parts, TODAY, "", Set.of()), TODAY, PACE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "moved {0}, taken {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2025-06-16 | ''                                                       | ''",
                "2025-06-15 | ''                                                       | alert",
                "2020-01-01 | ''                                                       | alert",
                "2020-01-01 | alert@2026-05-16                                         | ''",
                "2020-01-01 | alert@2026-05-15                                         | reminder",
                "2020-01-01 | alert@2020-01-01                                         | reminder",
                "2020-01-01 | alert@2026-01-01 reminder@2026-04-16                     | ''",
                "2020-01-01 | alert@2026-01-01 reminder@2026-04-15                     | read-only",
                "2020-01-01 | alert@2025-01-01 reminder@2025-02-01 read-only@2026-04-16 | ''",
                "2020-01-01 | alert@2025-01-01 reminder@2025-02-01 read-only@2026-04-15 | archive-announced",
                "2020-01-01 | alert@2025-01-01 reminder@2025-02-01 read-only@2026-03-15 archive-announced@2026-05-15 | archive",
                "2020-01-01 | alert@2025-01-01 reminder@2025-02-01 read-only@2026-03-15 archive-announced@2026-05-16 | ''",
                // Announced late: the month is kept.
                "2020-01-01 | alert@2025-01-01 reminder@2025-02-01 read-only@2025-03-01 archive-announced@2026-06-01 | ''",
                "2020-01-01 | alert@2025-01-01 reminder@2025-02-01 read-only@2025-03-01 archive-announced@2026-05-15 archive@2026-06-15 | ''",
                // An activity ends the escalation at any step.
                "2026-06-15 | alert@2026-05-15                                         | recovered",
                "2026-06-14 | alert@2025-01-01 reminder@2025-02-01 read-only@2026-03-15 | recovered"
            })
    void stillness(LocalDate moved, String taken, String expected) {
        assertThat(words(LifecyclePolicy.measuresFor(site("owner owner", moved, taken, Set.of()), TODAY, PACE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-05-15, 2026-06-15",
        // The month before the 31 March begins on 28 February.
        "2026-12-31, 2027-02-28, 2027-03-31",
        // Announced late: the month is kept.
        "2026-03-15, 2026-06-01, 2026-07-01"
    })
    void theDayThatIsAnnouncedIsThatOfTheArchiving(LocalDate readOnly, LocalDate announced, LocalDate archived) {
        InactivityEscalation escalation = InactivityEscalation.NONE
                .with(EscalationStep.ALERT, LocalDate.of(2025, 1, 1))
                .with(EscalationStep.REMINDER, LocalDate.of(2025, 2, 1))
                .with(EscalationStep.READ_ONLY, readOnly);
        assertThat(escalation.archivedOn(announced, PACE)).isEqualTo(archived);
        InactivityEscalation told = escalation.with(EscalationStep.ARCHIVE_ANNOUNCED, announced);
        assertThat(told.due(archived.minusDays(1), PACE)).isEmpty();
        assertThat(told.due(archived, PACE)).contains(EscalationStep.ARCHIVE);
    }

    /** Activity of other members does not replace an owner: only a new owner ends this escalation. */
    @Test
    void aSiteWithoutAnOwnerGoesOnToTheArchiveWhateverMoves() {
        String taken = "alert@2026-05-15";
        assertThat(words(LifecyclePolicy.measuresFor(site("editor", TODAY, taken, Set.of()), TODAY, PACE)))
                .isEqualTo("reminder");
        assertThat(words(LifecyclePolicy.measuresFor(site("editor owner", TODAY, taken, Set.of()), TODAY, PACE)))
                .isEqualTo("recovered");
    }

    @Test
    void eachDateIsToldOnceAndAnotherOneAgain() {
        Set<String> told = Set.of("owners-few 2026-07-01");
        assertThat(LifecyclePolicy.measuresFor(site("owner owner:2026-07-01", TODAY, "", told), TODAY, PACE))
                .isEmpty();
        assertThat(words(LifecyclePolicy.measuresFor(site("owner owner:2026-07-02", TODAY, "", told), TODAY, PACE)))
                .isEqualTo("owners-few 2026-07-02");
        assertThat(words(LifecyclePolicy.measuresFor(site("owner:2026-07-01", TODAY, "", told), TODAY, PACE)))
                .as("worse than what was told")
                .isEqualTo("owners-none 2026-07-01");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsClosedIsLeftAlone(TenantState state) {
        SiteSnapshot snapshot = site("", LocalDate.of(2000, 1, 1), "", Set.of());
        SiteSnapshot inState = new SiteSnapshot(
                snapshot.tenantId(),
                "essai",
                "Essai",
                state,
                false,
                true,
                snapshot.lastMovement(),
                List.of(),
                Set.of(),
                InactivityEscalation.NONE);
        boolean closed = state == TenantState.ARCHIVED || state == TenantState.DELETED;
        assertThat(words(LifecyclePolicy.measuresFor(inState, TODAY, PACE))).isEqualTo(closed ? "" : "alert");
    }

    @Test
    void aSiteThatWasJustMadeHasTimeForItsPeopleToArrive() {
        SiteSnapshot snapshot = new SiteSnapshot(
                UUID.randomUUID(),
                "essai",
                "Essai",
                TenantState.PREPARATION,
                false,
                false,
                TODAY,
                List.of(),
                Set.of(),
                InactivityEscalation.NONE);
        assertThat(LifecyclePolicy.measuresFor(snapshot, TODAY, PACE)).isEmpty();
    }

    /** Three years without activity, day by day: each step once, in order, at its distance from the one before. */
    @Test
    void dayAfterDayEachStepIsTakenOnce() {
        LocalDate moved = LocalDate.of(2024, 1, 31);
        InactivityEscalation escalation = InactivityEscalation.NONE;
        Set<String> seen = new HashSet<>();
        for (LocalDate day = moved; day.isBefore(moved.plusYears(3)); day = day.plusDays(1)) {
            TenantState state =
                    escalation.taken().containsKey(EscalationStep.ARCHIVE) ? TenantState.ARCHIVED : TenantState.LIVE;
            SiteSnapshot snapshot = new SiteSnapshot(
                    UUID.randomUUID(),
                    "essai",
                    "Essai",
                    state,
                    false,
                    true,
                    moved,
                    parts("owner owner"),
                    Set.of(),
                    escalation);
            for (LifecycleMeasure measure : LifecyclePolicy.measuresFor(snapshot, day, PACE)) {
                EscalationStep step = ((LifecycleMeasure.EscalationDue) measure).step();
                assertThat(seen.add(step.code())).as(step + " on " + day).isTrue();
                escalation = escalation.with(step, day);
            }
        }
        assertThat(escalation.taken().values())
                .containsExactly(
                        LocalDate.of(2025, 1, 31),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 4, 28),
                        LocalDate.of(2025, 6, 28),
                        LocalDate.of(2025, 7, 28));
        assertThat(Stream.of(EscalationStep.values()).map(EscalationStep::code)).allMatch(seen::contains);
    }
}
