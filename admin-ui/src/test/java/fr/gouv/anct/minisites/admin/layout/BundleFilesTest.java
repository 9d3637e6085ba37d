package fr.gouv.anct.minisites.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.theme.DeepStack;
import fr.gouv.anct.minisites.wording.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the message bundles of the back office: each key in both languages, in one file, none unused or missing. */
class BundleFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])[^{}]*(?:\\{[0-9]\\}[^{}]*)*\\}");
    private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)[\"']");
    private static final Pattern CODE = Pattern.compile("\"([A-Za-z0-9][A-Za-z0-9.-]*)\"");
    private static final Pattern SAID_IN_TEMPLATES = Pattern.compile("\\bt\\('([A-Za-z0-9.-]+)'\\s*[,)]");
    /** A no-break space is required beside « : ; ? ! » and quotation marks. */
    private static final Pattern BREAKABLE = Pattern.compile(" [:;?!»]|« |«(?!\u00a0)|(?<!\u00a0)»");

    private static Set<String> composed;

    @BeforeAll
    static void readSources() {
        composed = DeepStack.call(() -> ComposedMessageKeys.all(keys()));
    }

    static List<String> bundles() {
        return Messages.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameTexts(String bundle) {
        assertThat(BundleFiles.english(bundle).keySet())
                .isNotEmpty()
                .isEqualTo(BundleFiles.french(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameValues(String bundle) {
        Map<String, String> english = BundleFiles.english(bundle);

        assertThat(BundleFiles.french(bundle))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyTextStandsInOneBundle() {
        Map<String, List<String>> places = new TreeMap<>();
        bundles()
                .forEach(bundle -> BundleFiles.french(bundle)
                        .keySet()
                        .forEach(key -> places.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(bundle)));

        assertThat(places).allSatisfy((key, found) -> assertThat(found).as(key).hasSize(1));
    }

    // An ASCII apostrophe is a quotation mark of MessageFormat: it would swallow what follows.
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreTypographic(String bundle) {
        assertThat(BundleFiles.english(bundle).values()).noneMatch(text -> text.contains("'"));
        assertThat(BundleFiles.french(bundle).values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noLineOfFrenchBeginsWithAMark(String bundle) {
        assertThat(BundleFiles.french(bundle))
                .allSatisfy((key, text) ->
                        assertThat(BREAKABLE.matcher(text).find()).as(key).isFalse());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatTakesValuesIsAFormat(String bundle) {
        Stream.of(BundleFiles.french(bundle), BundleFiles.english(bundle))
                .flatMap(texts -> texts.values().stream())
                .filter(text -> text.contains("{"))
                .forEach(text -> assertThat(
                                MessagePattern.format(text, Locale.FRENCH).format(new Object[] {2, 2, 2, 2, 2, 2}))
                        .doesNotContain("{"));
    }

    @Test
    void whateverIsSaidHasWords() {
        Set<String> keys = keys();
        Set<String> subjects = keys.stream().map(BundleFilesTest::subject).collect(Collectors.toSet());

        assertThat(composed).filteredOn(key -> !keys.contains(key)).isEmpty();
        assertThat(found("java", ".java", QUOTED))
                .hasSizeGreaterThan(100)
                .filteredOn(text -> subjects.contains(subject(text))
                        && !keys.contains(text)
                        && !begins(text, keys)
                        && !keys.contains("event." + text))
                .isEmpty();
        keys.addAll(BundleFiles.french("messages/theme").keySet());
        assertThat(found("resources/templates", ".peb", SAID_IN_TEMPLATES))
                .hasSizeGreaterThan(50)
                .filteredOn(key -> !keys.contains(key))
                .isEmpty();
    }

    private static String subject(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static boolean begins(String text, Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith(text + "."));
    }

    /** Visitors see nothing before the site is online. */
    @ParameterizedTest
    @EnumSource(TenantState.class)
    void whatVisitorsSeeFollowsTheStateOfTheSite(TenantState state) {
        Address address = new Address(Host.parse("localhost"), "/essai");
        Tenant site = new Tenant(UUID.randomUUID(), "essai", "Essai", state, false, 1, null, address, List.of());
        Messages messages = new Messages();

        assertThat(Stream.of(
                        messages.get(site, "setting.done.text"),
                        messages.get(site, "publication.published.text"),
                        messages.get(site, "publication.visible.yes.text", "3", "1er mars")))
                .allMatch(text -> text.contains("quand le site sera en ligne") == (state != TenantState.LIVE));
        assertThat(messages.get(site, "publication.sent-back")).isEqualTo(messages.get("publication.sent-back"));
        assertThat(keys().stream().filter(key -> key.endsWith(".text.offline")).map(key -> key.replace(".offline", "")))
                .allMatch(messages::has);
    }

    @Test
    void allWordsAreSaid() {
        Set<String> unsaid = keys();
        unsaid.removeAll(composed);
        unsaid.removeAll(found("java", ".java", QUOTED));
        unsaid.removeAll(found("resources/templates", ".peb", QUOTED));

        assertThat(unsaid).isEmpty();
    }

    /** Returns the literals of the code that may be codes of the domain or parts of keys. */
    static Set<String> literals() {
        return Stream.of("../platform-core/src/main/java", "../tenant-provisioning/src/main/java", "src/main/java")
                .flatMap(folder -> sources(Path.of(folder), ".java").stream())
                .flatMap(source -> CODE.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(String folder, String ending, Pattern pattern) {
        return sources(Path.of("src/main", folder), ending).stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        return bundles().stream()
                .flatMap(bundle -> BundleFiles.french(bundle).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(BundleFilesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
