package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks that every statement that grants, changes or ends an account, a membership or an access token has its journal
 * event, from the method that holds it or from every class that calls it. The statements are found in the sources.
 */
class RightsChangeAuditTest {

    /**
     * Matches statements on rights. Excluded are statements that set only a date without a right (last sign-in, last
     * use, warning sent) or the preference for reminders or the letter of the week, or clear expired rows.
     */
    private static final Pattern STATEMENT =
            Pattern.compile("(?:insert into|update|delete from) (?:account|membership|identity|access_token)\\b"
                    + "(?! set (?:signed_in_at|last_used_at|warned_at) = \\S+ where )(?! where expires_at < )"
                    + "(?! set (?:reminder|reminded_on|week_letter_on) = )"
                    + "|erase_account\\(");

    private static final Pattern METHOD = Pattern.compile("(?m)^    [\\w@<>., \\[\\]]*?\\b(\\w+)\\([^;{=]*\\) \\{$");

    /** Matches a method of a repository interface, whose statement stands before it. */
    private static final Pattern REPOSITORY_METHOD = Pattern.compile("(?m)^    \\w[\\w<>., ]* (\\w+)\\(");

    private static final String DEMONSTRATION = "fr.gouv.anct.minisites.demo";

    private static Set<String> writers() {
        return ProjectFiles.sources().entrySet().stream()
                .flatMap(source -> writers(source.getKey(), source.getValue()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> writers(String type, String source) {
        Set<String> found = new TreeSet<>();
        Matcher statement = STATEMENT.matcher(source);
        boolean repository = source.contains(" extends Repository<");
        while (statement.find()) {
            found.add(type + "."
                    + (repository ? methodAfter(source, statement.end()) : methodBefore(source, statement.start())));
        }
        return found;
    }

    private static String methodBefore(String source, int statement) {
        return METHOD.matcher(source.substring(0, statement))
                .results()
                .reduce((_, last) -> last)
                .map(method -> method.group(1))
                .orElse("");
    }

    private static String methodAfter(String source, int statement) {
        Matcher method = REPOSITORY_METHOD.matcher(source);
        return method.find(statement) ? method.group(1) : "";
    }

    private static String method(Class<?> type, String name) {
        return type.getName() + "." + name;
    }

    private static boolean calls(JavaClass type, String writer) {
        return type.getAccessesFromSelf().stream().anyMatch(call -> writer.equals(target(call)));
    }

    private static String target(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getTarget().getName();
    }

    private static boolean isEvent(JavaAccess<?> call) {
        return target(call).equals(method(Journal.class, "record"));
    }

    private static boolean writesEvents(JavaClass type) {
        return type.getAccessesFromSelf().stream().anyMatch(RightsChangeAuditTest::isEvent);
    }

    /** Whether the method that holds the statement writes the event itself, so that its callers need not. */
    private static boolean writesItsEvent(String writer) {
        return ProductionClasses.ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(RightsChangeAuditTest::isEvent)
                .anyMatch(call -> writer.equals(
                        call.getOriginOwner().getName() + "." + call.getOrigin().getName()));
    }

    @Test
    void whoever_changes_a_right_writes_an_event() {
        Set<String> writers = writers();
        assertThat(writers)
                .contains(
                        method(Accounts.class, "findOrCreate"),
                        method(Memberships.class, "grant"),
                        "fr.gouv.anct.minisites.access.token.OwnTokens.add")
                .hasSizeGreaterThan(12);
        Set<String> silent = new TreeSet<>();
        writers.removeIf(RightsChangeAuditTest::writesItsEvent);
        for (String writer : writers) {
            ProductionClasses.ALL.stream()
                    .filter(type -> !type.getPackageName().startsWith(DEMONSTRATION))
                    .filter(type -> calls(type, writer) && !writesEvents(type))
                    .forEach(type -> silent.add(writer + " by " + type.getName()));
        }
        assertThat(silent).isEmpty();
    }
}
