package fr.gouv.anct.minisites.conformity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files of the project, from any working directory of Maven. */
public final class ProjectFiles {

    public static final List<String> MODULES =
            List.of("platform-core", "themes", "tenant-provisioning", "admin-ui", "platform-app");

    /** Matches the class in the path of its source file. */
    private static final Pattern TYPE = Pattern.compile(".*/src/main/java/(.*)\\.java");

    private ProjectFiles() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("platform-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static Path file(String path) {
        return root().resolve(path);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the sources of all production classes, by the name of their top-level class. */
    public static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        javaFiles("src/main/java").forEach(file -> sources.put(typeName(file), read(file)));
        return sources;
    }

    private static String typeName(Path file) {
        Matcher path = TYPE.matcher(file.toString());
        if (!path.matches()) {
            throw new IllegalArgumentException("Not a source file: " + file);
        }
        return path.group(1).replace('/', '.');
    }

    /** Returns the Java files under a folder of each module, for example {@code src/main/java}. */
    public static List<Path> javaFiles(String folder) {
        return files(folder, "java");
    }

    /** Returns the files with these extensions under a folder of each module. */
    public static List<Path> files(String folder, String... extensions) {
        return MODULES.stream()
                .map(module -> file(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(ProjectFiles::walk)
                .filter(path -> Stream.of(extensions)
                        .anyMatch(extension -> path.toString().endsWith("." + extension)))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
