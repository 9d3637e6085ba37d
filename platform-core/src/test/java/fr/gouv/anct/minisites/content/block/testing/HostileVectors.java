package fr.gouv.anct.minisites.content.block.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Hand-written attack strings for text and URLs. */
public final class HostileVectors {

    private HostileVectors() {}

    public static List<String> all() {
        try (InputStream file = Objects.requireNonNull(HostileVectors.class.getResourceAsStream("/hostile.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\\\\", "\u0001")
                            .replace("\\n", "\n")
                            .replace("\\t", "\t")
                            .replace("\\f", "\f")
                            .replace("\u0001", "\\"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
