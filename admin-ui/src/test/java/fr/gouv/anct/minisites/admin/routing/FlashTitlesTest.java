package fr.gouv.anct.minisites.admin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that what was done is said as a title, without a full stop. */
class FlashTitlesTest {

    private static final Pattern SUCCESS = Pattern.compile("\\bsuccess\\(\\s*\"([a-z0-9.-]+)\"");

    private final Messages messages = new Messages();

    @Test
    void noTitleEndsWithAFullStop() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> titles = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SUCCESS.matcher(text(file)).results().map(found -> found.group(1)))
                    .filter(messages::has)
                    .map(messages::get)
                    .toList();
            assertThat(titles).hasSizeGreaterThan(40).noneMatch(title -> title.endsWith("."));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
