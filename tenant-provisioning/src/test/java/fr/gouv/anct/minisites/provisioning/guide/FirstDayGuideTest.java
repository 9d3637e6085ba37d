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

    private static final UUID HOME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @ParameterizedTest
    @CsvSource(textBlock = """
        # home, read,  form,  recipient, legal, owners, shared, unpublished, steps
          false, false, false, false,     false, 0,      false,  0,          ''
          true,  false, false, false,     false, 0,      false,  0,          PUBLICATION
          true,  false, false, false,     false, 0,      false,  1,          ''
          true,  true,  false, false,     false, 0,      false,  1,          HOME
          false, true,  false, false,     false, 0,      false,  0,          ''
          true,  false, true,  false,     false, 0,      false,  1,          ''
          true,  false, false, true,      false, 0,      false,  1,          ''
          true,  false, true,  true,      false, 0,      false,  1,          CONTACT
          true,  false, false, false,     true,  0,      false,  1,          LEGAL
          true,  false, false, false,     false, 1,      false,  1,          ''
          true,  false, false, false,     false, 2,      false,  1,          OWNERS
          true,  false, false, false,     false, 3,      false,  1,          OWNERS
          true,  false, false, false,     false, 0,      true,   1,          SHARING
          true,  true,  true,  true,      true,  2,      true,   0,          HOME CONTACT LEGAL OWNERS SHARING PUBLICATION
        """)
    void aStepIsDoneByItsFacts(
            boolean home,
            boolean read,
            boolean form,
            boolean recipient,
            boolean legal,
            long owners,
            boolean shared,
            long unpublished,
            String steps) {
        FirstDayGuide guide =
                new FirstDayGuide(home ? HOME : null, read, null, form, recipient, legal, owners, shared, unpublished);
        Set<GuideStep> done = EnumSet.allOf(GuideStep.class);
        done.removeIf(step -> !guide.done(step));

        assertThat(done).isEqualTo(steps(steps));
        assertThat(guide.progress()).isEqualTo(done.size());
        assertThat(guide.remaining()).isEqualTo(6 - done.size());
    }

    private static Set<GuideStep> steps(@Nullable String names) {
        Set<GuideStep> steps = EnumSet.noneOf(GuideStep.class);
        if (names != null && !names.isEmpty()) {
            Arrays.stream(names.split(" ")).map(GuideStep::valueOf).forEach(steps::add);
        }
        return steps;
    }
}
