package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Checks that the compose file is valid and starts the services that the README names. */
class ComposeFileTest {

    @Test
    void isValid() {
        List<List<String>> installed = Stream.of(List.of("docker-compose"), List.of("docker", "compose"))
                .filter(command -> run(command, "version").succeeded())
                .toList();
        Assumptions.assumeFalse(installed.isEmpty(), "neither docker-compose nor docker compose is installed");

        Outcome config = run(installed.getFirst(), "-f", "docker-compose.yml", "config", "--services");
        assertThat(config.succeeded()).as(config.output()).isTrue();
        assertThat(config.output()).contains("keycloak", "mailpit", "caddy").containsPattern("postgres|database");
        assertThat(config.output().lines()).hasSizeGreaterThanOrEqualTo(6);
    }

    private record Outcome(boolean succeeded, String output) {}

    private static Outcome run(List<String> command, String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments))
                            .toList())
                    .directory(ProjectFiles.root().toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(secrets());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, output);
        } catch (IOException absent) {
            return new Outcome(false, absent.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(false, stopped.toString());
        }
    }

    /** Returns a value for every name that the example leaves empty, because the file rejects empty secrets. */
    private static Map<String, String> secrets() {
        return ProjectFiles.read(ProjectFiles.file(".env.example"))
                .lines()
                .filter(line -> line.matches("[A-Z0-9_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].isEmpty() ? "checked" : pair[1]));
    }
}
