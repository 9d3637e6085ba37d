package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the scripts and stylesheets of the modules, and the build scripts beside them. */
class FrontEndSourcesTest {

    private static final int LARGEST_FILE = 250;

    @Test
    void filesAreSmall() {
        List<Path> files = sources("js", "mjs", "css").toList();
        assertThat(files).hasSizeGreaterThan(20);
        assertThat(files)
                .allSatisfy(file -> assertThat(ProjectFiles.read(file).lines())
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LARGEST_FILE));
    }

    @Test
    void scriptsAreTypeChecked() {
        assertThat(sources("js", "mjs"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ProjectFiles.read(file))
                        .contains("// @ts-check\n")
                        .doesNotContain("@ts-nocheck"));
    }

    @Test
    void themesDoNotReadTheBackOffice() {
        assertThat(sources("js", "mjs", "css", "json").filter(file -> file.startsWith(ProjectFiles.file("themes"))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ProjectFiles.read(file)).doesNotContain("admin-ui", "../admin"));
    }

    private static Stream<Path> sources(String... extensions) {
        return Stream.of("src/main/frontend", "src/test/frontend")
                .flatMap(folder -> ProjectFiles.files(folder, extensions).stream())
                // Left by an earlier version, which installed packages there.
                .filter(file -> !file.toString().contains("node_modules"));
    }
}
