package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Checks that an inspection stops once it has taken more CPU time than any file needs, at every step. */
class InspectionTimeLimitTest {

    private final FileInspector inspector = new FileInspector(new MediaProperties(
            DataSize.ofMegabytes(2),
            DataSize.ofKilobytes(100),
            DataSize.ofMegabytes(1),
            DataSize.ofGigabytes(1),
            10,
            1,
            Path.of("unused")));

    @TempDir
    private Path directory;

    private static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a.pdf", TestFiles.pdf()),
                Arguments.of("a.zip", TestFiles.zip("a.txt", TestFiles.text("a"))),
                Arguments.of(
                        "a.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatTakesTooLongIsRefused(String name, byte[] content) throws Exception {
        Path file = Files.write(directory.resolve("file"), content);
        assertThat(CpuTimeLimit.within(Duration.ZERO, () -> inspector.inspect(file, name)))
                .isEqualTo(InspectionResult.refused(RejectionReason.Reason.LONG_INSPECTION));
        assertThat(inspector.inspect(file, name)).isInstanceOf(InspectionResult.Accepted.class);
    }

    @Test
    void anEndlessLoopEnds() {
        assertThatThrownBy(() -> CpuTimeLimit.within(Duration.ofMillis(20), () -> {
                    while (true) {
                        CpuTimeLimit.check();
                    }
                }))
                .isInstanceOf(CpuTimeLimit.ExceededException.class);
    }

    @Test
    void nothingEndsWithoutAnInspection() {
        assertThatCode(CpuTimeLimit::check).doesNotThrowAnyException();
    }
}
