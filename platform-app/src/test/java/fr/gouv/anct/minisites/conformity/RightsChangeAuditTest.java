package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
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

    private static final Pattern STATEMENT = Pattern.compile(
            "(?:insert into|update|delete from) (?:account|membership|identity|access_token)\\b|erase_account\\(");

    private static final Pattern METHOD = Pattern.compile("(?m)^    [\\w@<>., \\[\\]]*?\\b(\\w+)\\([^;{=]*\\) \\{$");

    /** Methods that change dates without a right (last sign-in, last use, warning sent) or clear expired rows. */
    private static final Set<String> NO_RIGHT = Set.of(
            "Accounts.recordSignIn",
            "UnusedAccounts.warn",
            "OwnTokens.touch",
            "AllTokens.markWarned",
            "AllTokens.clear");

    private static final String DEMONSTRATION = "fr.gouv.anct.minisites.demo";

    private static Set<String> writers() {
        return ProjectFiles.javaFiles("src/main/java").stream()
                .flatMap(file -> writers(file).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> writers(Path file) {
        String source = ProjectFiles.read(file);
        String type = file.getFileName().toString().replace(".java", "");
        Set<String> found = new TreeSet<>();
        Matcher statement = STATEMENT.matcher(source);
        while (statement.find()) {
            String method = "";
            Matcher before = METHOD.matcher(source.substring(0, statement.start()));
            while (before.find()) {
                method = before.group(1);
            }
            found.add(type + "." + method);
        }
        return found;
    }

    private static boolean calls(JavaClass type, String writer) {
        return type.getAccessesFromSelf().stream().anyMatch(call -> writer.equals(target(call)));
    }

    private static String target(JavaAccess<?> call) {
        return call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName();
    }

    private static boolean isEvent(JavaAccess<?> call) {
        return target(call).equals("Journal.record");
    }

    private static boolean writesEvents(JavaClass type) {
        return type.getAccessesFromSelf().stream().anyMatch(RightsChangeAuditTest::isEvent);
    }

    /** Whether the method that holds the statement writes the event itself, so that its callers need not. */
    private static boolean writesItsEvent(String writer) {
        return ProductionClasses.ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(RightsChangeAuditTest::isEvent)
                .anyMatch(call -> writer.equals(call.getOriginOwner().getSimpleName() + "."
                        + call.getOrigin().getName()));
    }

    @Test
    void whoever_changes_a_right_writes_an_event() {
        Set<String> writers = writers();
        assertThat(writers)
                .contains("Accounts.findOrCreateByEmail", "Memberships.grant")
                .hasSizeGreaterThan(12);
        Set<String> silent = new TreeSet<>();
        writers.removeAll(NO_RIGHT);
        writers.removeIf(RightsChangeAuditTest::writesItsEvent);
        for (String writer : writers) {
            ProductionClasses.ALL.stream()
                    .filter(type -> !type.getPackageName().startsWith(DEMONSTRATION))
                    .filter(type -> calls(type, writer) && !writesEvents(type))
                    .forEach(type -> silent.add(writer + " by " + type.getSimpleName()));
        }
        assertThat(silent).isEmpty();
    }
}
