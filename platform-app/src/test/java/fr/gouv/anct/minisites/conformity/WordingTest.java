package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that French messages and templates of all modules use the terms of {@code docs/words.md}. */
class WordingTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern RULE = Pattern.compile("^\\| ([^|]+) \\|.*\\| `(.+)` \\|$");
    /** Particles before a value without elision; « au-delà de {1} » is followed by numbers. */
    private static final Pattern BARE_VALUE = Pattern.compile("(?<!au-delà )\\b(?:[Dd]e|[Qq]ue)[ \u00a0]\\{[0-9]\\}");

    private static final Pattern CHOICE = Pattern.compile("\\{[0-9],choice,[^{}]*(?:\\{[0-9]\\}[^{}]*)*\\}");
    /** Nouns that messages count. */
    private static final Pattern BARE_NUMBER =
            Pattern.compile("\\{[0-9]\\}[ \u00a0](?:caractères|jours|minutes|heures|ans|blocs"
                    + "|pages|mots|fichiers|redirections|hébergeurs|entrées|lignes|personnes|erreurs|versions|commentaires|octets"
                    + "|espaces|membres|invitations|résultats|images|liens|messages|demandes|sites|signes|modèles)\\b");

    private static final Pattern MARKS = Pattern.compile(" [:;?!»]|« |«(?!\u00a0)|(?<!\u00a0)»|'");
    private static final Pattern EXCLAMATION = Pattern.compile("\u00a0!|\\p{L}!");
    /** Template tags, expressions and comments, whose names are code. */
    private static final Pattern CODE = Pattern.compile("\\{#.*?#\\}|\\{%.*?%\\}|\\{\\{.*?\\}\\}", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private record Rule(String word, Pattern forbidden) {

        @Override
        public String toString() {
            return word;
        }
    }

    static List<Rule> rules() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/words.md")).stream()
                .map(RULE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Rule(
                        line.group(1),
                        Pattern.compile(line.group(2).replace("\\|", "|"), Pattern.UNICODE_CHARACTER_CLASS)))
                .toList();
    }

    /** Returns the messages by file and key. */
    private static Map<String, String> messages() {
        Map<String, String> found = new TreeMap<>();
        files("resources/messages", "_fr.properties").forEach(file -> {
            Properties bundle = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                bundle.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bundle.stringPropertyNames()
                    .forEach(key -> found.put(file.getFileName() + " " + key, bundle.getProperty(key)));
        });
        return found;
    }

    private static Map<String, String> templates() {
        Map<String, String> found = new TreeMap<>();
        files("resources/templates", ".peb").forEach(file -> {
            try {
                found.put(file.toString(), words(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }

    // Removes expressions first: they may contain the end of a tag.
    private static String words(String template) {
        String markup = CODE.matcher(template).replaceAll(" ");
        return TAG.matcher(markup).replaceAll(" ").replace("&nbsp;", "\u00a0");
    }

    private static List<Path> files(String folder, String ending) {
        return Stream.of("platform-core", "themes", "tenant-provisioning", "admin-ui", "platform-app")
                .map(module -> ROOT.resolve(module).resolve("src/main").resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(WordingTest::walk)
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a message holds search synonyms, words that people type; those of the pictograms hold nothing else. */
    private static boolean isTyped(String message) {
        return message.startsWith("pictogram_fr.properties ")
                || message.contains(" block.keywords.")
                || message.contains(" quick-search.words.");
    }

    private static List<String> with(Pattern pattern, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> !isTyped(text.getKey()))
                .filter(text -> pattern.matcher(text.getValue()).find())
                .map(text -> text.getKey() + "=" + text.getValue().strip())
                .toList();
    }

    @Test
    void allModulesAreRead() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(10);
        assertThat(messages()).hasSizeGreaterThan(2_500);
        assertThat(templates()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneThingHasOneWord(Rule rule) {
        assertThat(with(rule.forbidden(), messages())).isEmpty();
        assertThat(with(rule.forbidden(), templates())).isEmpty();
    }

    @Test
    void particlesAreElided() {
        assertThat(with(BARE_VALUE, messages())).isEmpty();
    }

    @Test
    void countedNounsAgree() {
        Map<String, String> texts = messages();
        texts.replaceAll((_, text) -> CHOICE.matcher(text).replaceAll(""));
        assertThat(with(BARE_NUMBER, texts)).isEmpty();
    }

    @Test
    void marksAreTypographic() {
        assertThat(with(MARKS, messages())).isEmpty();
        assertThat(with(MARKS, templates())).isEmpty();
    }

    @Test
    void nothingIsExclaimed() {
        assertThat(with(EXCLAMATION, messages())).isEmpty();
    }
}
