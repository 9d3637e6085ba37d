package fr.gouv.anct.minisites.database;

import java.nio.file.Path;
import java.util.List;

/**
 * Recognises why PostgreSQL did not start from the output of {@code initdb} or {@code postgres} under {@code LC_ALL=C}.
 */
final class PostgresFailures {

    private static final String OWN_SERVER =
            "Or configure an external PostgreSQL (spring.r2dbc.url, spring.flyway.url; see docs/operations.md).";

    private static final int LINES_SHOWN = 5;

    /** A cause, recognised by a fragment of a line that PostgreSQL or the system prints. */
    private record Cause(List<String> words, String problem, String remedy) {

        boolean isIn(String output) {
            return words.stream().anyMatch(output::contains);
        }
    }

    /** Checked in this order: a full /dev/shm also reports that no space is left. */
    private static final List<Cause> CAUSES = List.of(
            new Cause(
                    List.of(
                            "cannot be run as root",
                            "must not be run as root",
                            "execution of the PostgreSQL server is not"),
                    "PostgreSQL refuses to run as root, and cannot be started as another user here.",
                    "Start as an ordinary user, or install util-linux (setpriv)."),
            new Cause(
                    List.of("could not resize shared memory", "shared memory segment", "/dev/shm"),
                    "PostgreSQL has too little shared memory.",
                    "Increase the shared memory of the container (docker run --shm-size=256m), or mount /dev/shm."),
            new Cause(
                    List.of("No space left on device", "Disk quota exceeded"),
                    "The disk that holds %s is full.",
                    "Free some space, or choose another minisites.database.directory."),
            new Cause(
                    List.of("Address already in use", "could not bind"),
                    "The port of the embedded PostgreSQL is in use.",
                    "Choose another minisites.database.port, or 0 for any free one."),
            new Cause(
                    List.of("invalid locale", "locale name", "could not find suitable"),
                    "PostgreSQL does not know the locale of this system.",
                    "Set LC_ALL=C.UTF-8 and start again."),
            new Cause(
                    List.of(
                            "Permission denied",
                            "could not change permissions",
                            "has wrong ownership",
                            "Operation not permitted"),
                    "PostgreSQL may not use %s.",
                    "Give the directory to the user that starts the application, or choose another minisites.database.directory."),
            new Cause(
                    List.of(
                            "database files are incompatible",
                            "is not a valid data directory",
                            "exists but is not empty"),
                    "%s holds something other than data of this PostgreSQL.",
                    "Move it away, or choose another minisites.database.directory."),
            new Cause(
                    List.of("could not locate a valid checkpoint record", "invalid checkpoint record", "PANIC:"),
                    "The data in %s are damaged.",
                    "Restore a backup of the directory, or move it away to start with an empty database."),
            new Cause(
                    List.of(
                            "cannot execute binary file",
                            "Exec format error",
                            "error while loading shared libraries",
                            "not found"),
                    "The PostgreSQL of this package does not run on this system.",
                    "It needs a Linux with the GNU C library, or macOS."));

    private PostgresFailures() {}

    /**
     * Explains why a program failed.
     *
     * @param output the last lines printed before the process ended
     */
    static EmbeddedDatabaseException explain(Path data, List<String> output) {
        String printed = String.join("\n", output);
        return CAUSES.stream()
                .filter(cause -> cause.isIn(printed))
                .findFirst()
                .map(cause -> new EmbeddedDatabaseException(
                        cause.problem().formatted(data), cause.remedy() + " " + OWN_SERVER))
                .orElseGet(() -> unknown(data, output));
    }

    private static EmbeddedDatabaseException unknown(Path data, List<String> output) {
        String last = String.join("\n", output.subList(Math.max(0, output.size() - LINES_SHOWN), output.size()));
        return new EmbeddedDatabaseException(
                "The embedded PostgreSQL did not start on " + data + ". Its last output:\n" + last, OWN_SERVER);
    }

    static EmbeddedDatabaseException unsupportedSystem(String system, String architecture) {
        return new EmbeddedDatabaseException(
                "This package has no PostgreSQL for " + system + " on " + architecture + ".", OWN_SERVER);
    }

    static EmbeddedDatabaseException otherVersion(Path data, String found, String own) {
        return new EmbeddedDatabaseException(
                data + " holds data of PostgreSQL " + found + ", but this is PostgreSQL " + own + ".",
                "Move it away, or choose another minisites.database.directory. " + OWN_SERVER);
    }

    static EmbeddedDatabaseException foreignDirectory(Path data) {
        return new EmbeddedDatabaseException(
                data + " is not empty, and holds no data of PostgreSQL.",
                "Choose an empty minisites.database.directory. " + OWN_SERVER);
    }

    static EmbeddedDatabaseException unreachable(Path data, String user, Path barrier) {
        return new EmbeddedDatabaseException(
                "PostgreSQL does not run as root; it runs as « " + user + " », which may not enter " + barrier + ".",
                "Start from a directory that every user can enter (/srv, /opt), or choose such a"
                        + " minisites.database.directory instead of " + data + ". " + OWN_SERVER);
    }
}
