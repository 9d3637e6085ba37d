package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that removing nodes from a parent of a hundred thousand children does not move the others. */
class SvgInspectorTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"x<b/>", "<b/><g/>", "x<!---->", "x<![CDATA[]]>"})
    void theTimeFollowsTheNumberOfParts(String repeated) {
        LinearTimeAssertion.assertLinear(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/>", repeated, "</svg>", 240_000, this::read);
    }

    private void read(String drawing) {
        try {
            SvgInspector.inspect(Files.writeString(directory.resolve("file"), drawing));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
