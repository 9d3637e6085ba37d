package fr.gouv.anct.minisites.provisioning.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the texts of all letters exist in both languages, without unresolved placeholders. */
class ProvisioningMessagesTest {

    private static final String FRENCH = "/messages/provisioning_fr.properties";

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProvisioningMessagesTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(bundle("/messages/provisioning.properties").stringPropertyNames())
                .isEqualTo(bundle(FRENCH).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void every_occasion_has_a_subject_two_paragraphs_and_something_to_do(ProvisioningNotification notification)
            throws IOException {
        Set<String> keys = bundle(FRENCH).stringPropertyNames();

        assertThat(keys)
                .contains(
                        notification.key() + ".subject",
                        notification.key() + ".1",
                        notification.key() + ".2",
                        notification.key() + ".action");
    }

    @Test
    void both_languages_say_the_same_values() throws IOException {
        Properties english = bundle("/messages/provisioning.properties");

        bundle(FRENCH)
                .forEach((key, words) -> assertThat(placeholders(words))
                        .as(key.toString())
                        .isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    private static Set<String> placeholders(Object words) {
        return Pattern.compile("\\{[0-9]")
                .matcher(words.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    // Longer ones are truncated in the lists of mail clients.
    @ParameterizedTest
    @EnumSource
    void subjects_are_short_with_a_name_of_forty_characters(ProvisioningNotification notification) throws IOException {
        for (String file : List.of(FRENCH, "/messages/provisioning.properties")) {
            String subject = bundle(file).getProperty(notification.key() + ".subject");

            assertThat(subject).contains("{0}");
            assertThat(subject.replace("{0}", "n".repeat(40))).hasSizeLessThan(90);
        }
    }

    @Test
    void no_line_of_french_begins_with_a_mark() throws IOException {
        assertThat(bundle(FRENCH).values())
                .noneMatch(words -> Pattern.compile(" [:;?!»]|« |«(?!\u00a0)|(?<!\u00a0)»")
                        .matcher(words.toString())
                        .find());
    }

    // An ASCII apostrophe is a quotation mark of MessageFormat: it would swallow what follows.
    @Test
    void apostrophes_are_typographic() throws IOException {
        assertThat(bundle(FRENCH).values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(bundle("/messages/provisioning.properties").values())
                .noneMatch(words -> words.toString().contains("'"));
    }
}
