package fr.gouv.anct.minisites.provisioning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks by which facts a step of the first-day guide is done. */
class FirstDayGuideTest {

    private static final UUID PAGE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @ParameterizedTest
    @CsvSource(textBlock = """
        # home, read,  page,  seen,  form,  recipient, legal, saved, owners, shared, unpublished, team,  steps
          false, false, false, false, false, false,     false, false, 0,      false,  0,           false, ''
          true,  false, false, false, false, false,     false, false, 0,      false,  0,           false, ''
          true,  false, false, false, false, false,     false, false, 0,      false,  0,           true,  PUBLICATION
          true,  false, false, false, false, false,     false, false, 0,      false,  1,           true,  ''
          false, false, false, false, false, false,     false, false, 0,      false,  0,           true,  ''
          true,  true,  false, false, false, false,     false, false, 0,      false,  1,           false, HOME
          false, true,  false, false, false, false,     false, false, 0,      false,  0,           false, ''
          true,  false, true,  true,  true,  false,     false, false, 0,      false,  1,           false, ''
          true,  false, true,  true,  false, true,      false, false, 0,      false,  1,           false, ''
          true,  false, true,  false, true,  true,      false, false, 0,      false,  1,           false, ''
          true,  false, true,  true,  true,  true,      false, false, 0,      false,  1,           false, CONTACT
          true,  false, false, false, true,  true,      false, false, 0,      false,  1,           false, CONTACT
          true,  false, false, false, false, false,     true,  false, 0,      false,  1,           false, ''
          true,  false, false, false, false, false,     false, true,  0,      false,  1,           false, ''
          true,  false, false, false, false, false,     true,  true,  0,      false,  1,           false, LEGAL
          true,  false, false, false, false, false,     false, false, 1,      false,  1,           false, ''
          true,  false, false, false, false, false,     false, false, 2,      false,  1,           false, OWNERS
          true,  false, false, false, false, false,     false, false, 3,      false,  1,           false, OWNERS
          true,  false, false, false, false, false,     false, false, 0,      true,   1,           false, SHARING
          true,  true,  true,  true,  true,  true,      true,  true,  2,      true,   0,           true,  HOME CONTACT LEGAL OWNERS SHARING PUBLICATION
        """)
    void aStepIsDoneByItsFacts(
            boolean home,
            boolean read,
            boolean page,
            boolean seen,
            boolean form,
            boolean recipient,
            boolean legal,
            boolean saved,
            long owners,
            boolean shared,
            long unpublished,
            boolean team,
            String steps) {
        FirstDayGuide guide = new FirstDayGuide(
                home ? PAGE : null,
                read,
                page ? PAGE : null,
                seen,
                form,
                recipient,
                legal,
                saved,
                owners,
                0,
                shared,
                unpublished,
                team,
                0);
        Set<GuideStep> done = EnumSet.allOf(GuideStep.class);
        done.removeIf(step -> !guide.done(step));

        assertThat(done).isEqualTo(steps(steps));
        assertThat(guide.progress()).isEqualTo(done.size());
        assertThat(guide.remaining()).isEqualTo(6 - done.size());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0, false", "0, 1, false", "1, 1, true", "0, 2, true", "2, 1, false"})
    void invitationsOfOwnersAreAwaited(long owners, long invited, boolean awaited) {
        FirstDayGuide guide = new FirstDayGuide(
                PAGE, false, PAGE, false, true, true, true, false, owners, invited, false, 0, false, 0);
        assertThat(guide.ownersInvited()).isEqualTo(awaited);
    }

    private static Set<GuideStep> steps(@Nullable String names) {
        Set<GuideStep> steps = EnumSet.noneOf(GuideStep.class);
        if (names != null && !names.isEmpty()) {
            Arrays.stream(names.split(" ")).map(GuideStep::valueOf).forEach(steps::add);
        }
        return steps;
    }
}
