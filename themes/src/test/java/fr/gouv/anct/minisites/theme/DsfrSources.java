package fr.gouv.anct.minisites.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the DSFR from npm, and our templates as text. */
final class DsfrSources {

    private static final Path DIST = Path.of("../node_modules/@gouvfr/dsfr/dist");
    private static final Pattern CLASS = Pattern.compile("\\.(fr-[A-Za-z0-9_-]+)");

    /** All classes in its two stylesheets. */
    static final Set<String> CLASSES = classes();

    private DsfrSources() {}

    private static Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        for (String file : new String[] {"dsfr.css", "utility/utility.css"}) {
            CLASS.matcher(read(DIST.resolve(file))).results().forEach(match -> classes.add(match.group(1)));
        }
        return classes;
    }

    static Stream<String> templates() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(Files::isRegularFile).map(DsfrSources::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
