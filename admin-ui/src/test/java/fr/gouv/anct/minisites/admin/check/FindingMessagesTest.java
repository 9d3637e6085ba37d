package fr.gouv.anct.minisites.admin.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the messages of findings: arguments are stored as text, so number formats cannot be used. */
class FindingMessagesTest {

    private static final Messages TEXTS = new Messages();

    @ParameterizedTest
    @EnumSource
    void areSaidWithArgumentsAsTheyAreStored(Issue issue) {
        assertThat(TEXTS.get("check." + issue.code(), "40000", "2", "3"))
                .isNotBlank()
                .doesNotContain("{");
    }
}
