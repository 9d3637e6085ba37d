package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.site.Sites;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that a client generated from the OpenAPI document by a public generator covers the life cycle of a page. */
@DemoTest
@Tag("long")
class GeneratedClientTest {

    private static final Path GENERATOR = Path.of("target", "openapi-generator", "openapi-generator-cli.jar");
    private static final Path STORY = Path.of("src", "test", "client", "LifeOfAPage.java");

    @Autowired
    private Sites sites;

    @TempDir
    private Path folder;

    @Test
    void theWholeLifeOfAPage() throws IOException, InterruptedException {
        try (TestAccounts accounts = new TestAccounts()) {
            LiveTestSite site = new LiveTestSite(accounts, sites);
            UUID home = site.draft("/", "Accueil", "Bienvenue.");
            Path classes = compile(generate());
            List<String> told = run(
                    "java",
                    "-Djdk.httpclient.allowRestrictedHeaders=host",
                    "-cp",
                    classes + File.pathSeparator + libraries(),
                    "LifeOfAPage",
                    String.valueOf(DemoSite.BACK_OFFICE.getPort()),
                    site.slug,
                    home.toString(),
                    accounts.token(site.person(Role.CONTRIBUTOR), site.id, Action.SITE_READ, Action.CONTENT_WRITE)
                            .text(),
                    accounts.token(
                                    site.person(Role.EDITOR),
                                    site.id,
                                    Action.SITE_READ,
                                    Action.CONTENT_PUBLISH,
                                    Action.CONTENT_WRITE)
                            .text());
            assertThat(told)
                    .containsExactly(
                            "created 201 version 1",
                            "saved version 2",
                            "conflict 412",
                            "stage submitted",
                            "writer 403",
                            "visitor 404",
                            "stage online",
                            "visitor sees Premiers mots.",
                            "visitor sees Seconds mots.",
                            "versions 3",
                            "visitor sees again Premiers mots.",
                            "block Bienvenue",
                            "visitor 404",
                            "moved /vos-aides",
                            "conflict 412",
                            "gone 404",
                            "trash Nos aides",
                            "restored page /vos-aides",
                            "pages 2");
        }
    }

    private Path generate() throws IOException, InterruptedException {
        Path document = folder.resolve("openapi.json");
        Files.write(
                document, BackOfficeUser.anyone().get("/api/v1/openapi.json").body());
        Path client = folder.resolve("client");
        run(
                "java",
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--generator-name",
                "java",
                "--library",
                "native",
                "--input-spec",
                document.toString(),
                "--output",
                client.toString(),
                "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
        return client.resolve("src/main/java");
    }

    private Path compile(Path client) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                "javac", "-nowarn", "-proc:none", "-d", classes.toString(), "-cp", libraries(), STORY.toString()));
        try (Stream<Path> sources = Files.walk(client)) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(command::add);
        }
        run(command.toArray(String[]::new));
        return classes;
    }

    /** Class path of the generated client, beside the JDK. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(
                        jar -> jar.matches(
                                ".*/(jackson-(annotations|core|databind|datatype-jsr310)-2[^/]*|jakarta\\.annotation-api[^/]*)\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs a command and returns its output lines once it has succeeded. */
    private static List<String> run(String... command) throws IOException, InterruptedException {
        command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
