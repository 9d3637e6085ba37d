package fr.gouv.anct.minisites.conformity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the Nu HTML checker once on many pages, in a separate process. */
public final class NuHtmlChecker {

    private static final Path CHECKER = ProjectFiles.file("platform-app/target/html-checker");

    private NuHtmlChecker() {}

    /**
     * Passes each message of the checker to {@code finding}, with its page.
     *
     * @param folder empty folder for the pages
     */
    public static void check(List<VisitedPage> pages, Path folder, BiConsumer<VisitedPage, String> finding)
            throws IOException, InterruptedException {
        assertThat(pages).isNotEmpty();
        for (int i = 0; i < pages.size(); i++) {
            Files.write(
                    folder.resolve("%04d.html".formatted(i)),
                    pages.get(i).answer().body());
        }
        for (JsonNode message : check(folder).path("messages")) {
            if (!asked(message)) {
                finding.accept(
                        page(pages, message),
                        message.path("type").asString() + ": "
                                + message.path("message").asString() + " — "
                                + message.path("extract").asString().replaceAll("\\s+", " "));
            }
        }
    }

    /** Whether the message is about a redundant role, which the design system requires. */
    private static boolean asked(JsonNode message) {
        return message.path("type").asString().equals("info")
                && message.path("message").asString().matches("The “\\w+” role is unnecessary for element “\\w+”\\.");
    }

    private static VisitedPage page(List<VisitedPage> pages, JsonNode message) {
        String url = message.path("url").asString();
        return pages.get(Integer.parseInt(url.replaceAll(".*/(\\d{4})\\.html$", "$1")));
    }

    private static JsonNode check(Path folder) throws IOException, InterruptedException {
        Path report = folder.resolveSibling(folder.getFileName() + ".json");
        Process checker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xss4m",
                        "-cp",
                        CHECKER + "/*",
                        "nu.validator.client.SimpleCommandLineValidator",
                        "--stdout",
                        "--exit-zero-always",
                        "--format",
                        "json",
                        folder.toString())
                .redirectOutput(report.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(checker.waitFor()).as("the checker's exit code").isZero();
        return new JsonMapper().readTree(Files.readString(report, StandardCharsets.UTF_8));
    }
}
