package fr.gouv.anct.minisites.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the programs of the embedded PostgreSQL as an operating-system user that they accept, which root is not.
 * Blocking.
 *
 * @param binaries the directory of {@link PostgresBinaries}
 */
record PostgresProgram(Path binaries, PostgresUser user) {

    /** Starts a program; its two outputs are merged, and in English whatever the language of the system. */
    Process start(String name, Stream<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin").resolve(name).toString());
        arguments.forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(user.command(command));
        // The user may lack access to the working directory of the application, and PostgreSQL resolves its path.
        builder.directory(binaries.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /**
     * Runs a program to its end.
     *
     * @throws EmbeddedDatabaseException if it fails, with the cause found in its output
     */
    void run(Path data, String name, String... arguments) throws IOException {
        Process process = start(name, Stream.of(arguments));
        try (var reader = process.inputReader()) {
            List<String> output = reader.lines().toList();
            if (process.waitFor() != 0) {
                throw PostgresFailures.explain(data, output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
