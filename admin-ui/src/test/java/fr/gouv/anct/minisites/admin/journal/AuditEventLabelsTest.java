package fr.gouv.anct.minisites.admin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.setting.SettingChangeLabels;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEvent;
import fr.gouv.anct.minisites.sitedirectory.testing.EmptySiteDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that all actions and details in the journal have labels, and technical values are not displayed. */
class AuditEventLabelsTest {

    private static final Messages TEXTS = new Messages();
    private static final AuditEventLabels WORDS =
            new AuditEventLabels(new SettingChangeLabels(TEXTS, new EmptySiteDirectory()), TEXTS);
    private static final String ID = "0b6a1d0e-3c52-4f6e-9b1a-6f2f0c8d7e55";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String SESSION = "abcdefghijklmnopqrstuvwxyz234567";

    /** Code before an action: in the back office, any other such literal is a message key. */
    private static final Pattern WRITTEN = Pattern.compile("(?:\\.record\\(|\\b(?:note|recordFailure)\\()");

    private static final int NEAR = 300;

    /** Literals that are not actions: a file name, message keys for visitors. */
    private static final Set<String> OTHERS =
            Set.of("site.yaml", "contact.erroneous", "contact.unconfirmed", "contact.unsent", "request.created");

    private static final Pattern ACTION = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\"");
    private static final Pattern DETAIL = Pattern.compile("(?:Map\\.of\\(|put\\()\\s*\"([a-zA-Z]+)\"");
    private static final Pattern RAW =
            Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE|HEAD|403|404)\\b|[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-z]{20,}");

    private static Stream<String> sources(String... modules) {
        return Stream.of(modules).flatMap(module -> {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                return files
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(AuditEventLabelsTest::text)
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> near(String source) {
        return WRITTEN.matcher(source)
                .results()
                .map(found -> source.substring(found.start(), Math.min(source.length(), found.start() + NEAR)));
    }

    static Set<String> actions() {
        Stream<String> below = sources("platform-core", "tenant-provisioning");
        Stream<String> here = sources("admin-ui")
                .filter(source -> source.contains("audit.AuditSubject;"))
                .flatMap(AuditEventLabelsTest::near);
        return Stream.concat(below, here)
                .flatMap(source -> ACTION.matcher(source).results().map(found -> found.group(1)))
                .filter(action -> JournalFilters.KINDS.contains(action.substring(0, action.indexOf('.'))))
                .filter(action -> !action.endsWith(".title") && !OTHERS.contains(action))
                .filter(action -> !TEXTS.has(action) || TEXTS.has("event." + action))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theActionsAreFound() {
        assertThat(actions())
                .hasSizeGreaterThan(75)
                .contains("access.refused", "page.created", "session.closed-elsewhere", "token.refused", "media.added");
    }

    @Test
    void eachKindOfActionCanBeChosen() {
        assertThat(JournalFilters.KINDS).allMatch(kind -> TEXTS.has("journal.kind." + kind));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void eachActionHasWordsAndShowsNothingThatOnlyMachinesRead(String action) {
        AuditEvent event = new AuditEvent(
                "Camille",
                null,
                action,
                null,
                null,
                Map.of(
                        "method",
                        "GET",
                        "status",
                        "404",
                        "path",
                        "/sites/x/pages/" + ID,
                        "closed",
                        SESSION,
                        "objet",
                        ID,
                        "session",
                        SESSION,
                        "what",
                        DIGEST,
                        "role",
                        "editor",
                        "sites",
                        "3"));
        assertThat(WORDS.action(event)).isEqualTo(TEXTS.get("event." + action)).doesNotContain(action);
        assertThat(WORDS.detail(event)).doesNotContainPattern(RAW).contains("Rôle", "Espaces concernés");
    }

    @Test
    void eachDetailHasALabel() {
        Set<String> keys = sources("platform-core", "tenant-provisioning", "admin-ui")
                .filter(source -> source.contains("audit.AuditSubject;"))
                .flatMap(source -> DETAIL.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.remove("method");
        keys.remove("site");
        keys.remove("status");
        assertThat(keys).hasSizeGreaterThan(8).allMatch(key -> TEXTS.has("detail." + key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cards      | DEFAULT → GREY            | Cartes : Avec un contour, puis Sur fond gris
        sideMenu   | NONE → LEFT               | Menu des rubriques : Aucun, puis À gauche
        accent     | + green-emeraude          | Couleur d’accent : ajout de Vert émeraude
        search     | true → false              | Recherche : oui, puis non
        principal  | − « Aides » ; + « Droits » | Menu principal : retrait de « Aides » ; ajout de « Droits »
        at         | 2026-03-01T08:05:00Z      | Prévu le : 1er mars 2026 à 9 h 05
        role       | owner                     | Rôle : Responsable
        du         | 2026-02-28                | À partir du : 28 février 2026
        du         | hier                      | À partir du : hier
        action     | member                    | Type demandé : Membres
        hosts      | − video.fr ; + b.fr       | Hébergeurs : retrait de video.fr ; ajout de b.fr
        wording    | Un ; deux → trois         | Nouveau texte : Un ; deux → trois
        path       | /section:chiffres-cles    | Section partagée « chiffres-cles »
        phone      | + 01                      | Téléphone : ajout de 01
        closed     | 3                         | Sessions fermées : 3
        """)
    void valuesAreSaidInWords(String key, String value, String said) {
        AuditEvent event = new AuditEvent("Camille", null, "site.look-changed", null, null, Map.of(key, value));
        assertThat(WORDS.detail(event).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @Test
    void whatAnotherReleaseHasWrittenIsNoCode() {
        AuditEvent event = new AuditEvent("Camille", null, "page.teleported", null, null, Map.of());
        assertThat(WORDS.action(event)).isEqualTo("Autre action");
    }
}
