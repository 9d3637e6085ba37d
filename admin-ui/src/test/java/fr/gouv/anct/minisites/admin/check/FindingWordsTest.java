package fr.gouv.anct.minisites.admin.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.check.Flaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the messages of findings: arguments are stored as text, so number formats cannot be used. */
class FindingWordsTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @EnumSource
    void areSaidWithArgumentsAsTheyAreStored(Flaw flaw) {
        assertThat(TEXTS.say("check." + flaw.code(), "40000", "2", "3"))
                .isNotBlank()
                .doesNotContain("{");
    }
}
