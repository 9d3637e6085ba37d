package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.retention.RetentionPeriod;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the generated pages of the documentation match the code. */
class DocumentationTest {

    /** System property that writes the pages instead of comparing them. */
    private static final String WRITE = "minisites.docs.write";

    private static final String MADE = "<!-- Made of the code by DocumentationTest: change that, then run\n"
            + "     mvn -pl platform-app -am -Dtest=DocumentationTest -Dsurefire.failIfNoSpecifiedTests=false -D"
            + WRITE
            + " test -->\n\n";

    @Test
    void permissions() {
        Properties words = words("admin_fr");
        String head = Arrays.stream(Role.values())
                .map(role -> word(words, "role." + role.code()))
                .collect(Collectors.joining(" | ", "| action | | ", " |\n"));
        String rule = "|---|---|" + "---|".repeat(Role.values().length) + "\n";
        String rows = Arrays.stream(Action.values())
                .map(action -> Stream.concat(
                                Stream.of("`" + action + "`", word(words, "action." + action)),
                                Arrays.stream(Role.values()).map(role -> Permissions.allows(role, action) ? "x" : ""))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
        isWritten("docs/permissions.md", """
                # Permissions

                The routes, the tests and the page « Rôles et droits » read this table. Every signed-in account is an agent as
                well. An access token gives the actions that it names, and never more than its owner has at that moment.

                """ + head + rule + rows);
    }

    @Test
    void retention() {
        Properties words = words("account");
        String rows = Arrays.stream(Retention.values())
                .map(retention -> Stream.of(
                                word(words, "retention." + retention.code() + ".what"),
                                word(words, "retention." + retention.code() + ".why"),
                                kept(retention, words))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
        isWritten("docs/retention.md", """
                # Retention of personal data

                The rules are the constants of `Retention`. Recurring jobs apply them, and the page « Mes données » shows them.
                An erased account becomes « Ancien agent »: its actions remain without its name and address. The mail that
                confirms the erasure is the last one to the address, and is kept as long as any other mail.

                | data | purpose | duration |
                |---|---|---|
                """ + rows);
    }

    private static String kept(Retention retention, Properties words) {
        String from = word(words, "retention." + retention.code() + ".from");
        return switch (retention.period()) {
            case RetentionPeriod.Fixed(int number, var unit) -> {
                String pattern = word(words, "retention." + unit.name().toLowerCase(Locale.ROOT));
                yield new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {number}) + " " + from;
            }
            case RetentionPeriod.Dependent() -> from;
        };
    }

    /** Compares a generated page with its file, or writes it. */
    static void isWritten(String file, String text) {
        String page = MADE + text;
        if (System.getProperty(WRITE) != null) {
            write(file, page);
        }
        assertThat(ProjectFiles.read(ProjectFiles.file(file)))
                .as(file + " is not what the code says: its first lines tell how to make it again")
                .isEqualTo(page);
    }

    private static void write(String file, String page) {
        try {
            Files.writeString(ProjectFiles.file(file), page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String word(Properties words, String key) {
        return Objects.requireNonNull(words.getProperty(key), key).replace('\u00a0', ' ');
    }

    private static Properties words(String bundle) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        DocumentationTest.class.getResourceAsStream("/messages/" + bundle + ".properties"), bundle),
                StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
