package fr.gouv.anct.minisites.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks that the messages of the letters about accounts are complete in both languages and typographically correct.
 */
class AccountLetterMessagesTest {

    private static Properties bundle(String suffix) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AccountLetterMessagesTest.class.getResourceAsStream(
                        "/messages/account-letter" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void eachOccasionHasItsLetterAndNothingIsLeftOver() throws IOException {
        Set<String> needed = new HashSet<>(Set.of("platform.name", "letter.greeting"));
        Arrays.stream(AccountNotification.values())
                .map(AccountNotification::key)
                .forEach(key -> {
                    for (String part : new String[] {".subject", ".1", ".2", ".action"}) {
                        needed.add(key + part);
                    }
                });
        Arrays.stream(Role.values()).filter(Role::isPlatformRole).forEach(role -> needed.add("role." + role.code()));
        assertThat(bundle("_fr").stringPropertyNames()).isEqualTo(needed);
        assertThat(bundle("").stringPropertyNames()).isEqualTo(needed);
    }

    @Test
    void bothLanguagesSayTheSameValues() throws IOException {
        Properties english = bundle("");
        bundle("_fr")
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

    // MessageFormat treats an ASCII apostrophe as a quotation mark: it would swallow the following text.
    @Test
    void marksAreTypographic() throws IOException {
        assertThat(bundle("_fr").values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(bundle("").values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(bundle("_fr").values())
                .noneMatch(words -> Pattern.compile(" [:;?!»]|« |«(?!\u00a0)|(?<!\u00a0)»")
                        .matcher(words.toString())
                        .find());
    }
}
