package fr.gouv.anct.minisites.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The operating-system user that PostgreSQL runs as: PostgreSQL refuses to run as root. An ordinary user runs it as
 * itself. Root runs it without privileges in a user namespace or, where none can be created (the default of Docker,
 * most CI runners), as another user, who then becomes the owner of the data directory.
 *
 * @param name of the user, who owns the data
 * @param prefix of the commands, to run them as that user
 */
record PostgresUser(String name, List<String> prefix) {

    private static final String ROOT = "root";

    /** Unprivileged accounts that systems have; the first one that works is used. */
    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

    /** Returns the user for a data directory: its owner, unless that is root, before the other candidates. */
    static PostgresUser of(Path data) throws IOException {
        String own = System.getProperty("user.name");
        if (!own.equals(ROOT)) {
            return new PostgresUser(own, List.of());
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return new PostgresUser(ROOT, List.of("unshare", "-U"));
        }
        return withoutPrivileges(data);
    }

    /** For root only: the owner of the data, or a system account; root itself if no command to change user works. */
    static PostgresUser withoutPrivileges(Path data) throws IOException {
        String owner = Files.getOwner(data).getName();
        return Stream.concat(Stream.of(owner).filter(name -> !name.equals(ROOT)), ACCOUNTS.stream())
                .flatMap(PostgresUser::waysToBe)
                .filter(PostgresUser::works)
                .findFirst()
                .orElseGet(() -> new PostgresUser(ROOT, List.of()));
    }

    /** Commands of util-linux and BusyBox that start a program as another user without a password. */
    private static Stream<PostgresUser> waysToBe(String name) {
        return Stream.of(
                        List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups"),
                        List.of("runuser", "-u", name, "--"),
                        List.of("su", "-s", "/bin/sh", name, "-c", "exec \"$0\" \"$@\""))
                .map(prefix -> new PostgresUser(name, prefix));
    }

    private static String group(String name) {
        return output(List.of("id", "-g", name)).orElse("65534");
    }

    private boolean works() {
        return output(command(List.of("id", "-u")))
                .filter(id -> !id.equals("0"))
                .isPresent();
    }

    /** Returns the first line that a command prints; empty if it fails or does not exist. */
    private static Optional<String> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var reader = process.inputReader()) {
                String line = reader.readLine();
                return process.waitFor() == 0 ? Optional.ofNullable(line) : Optional.empty();
            }
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Returns the command that runs another one as this user. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(arguments);
        return command;
    }

    /**
     * Makes this user the owner of the directory and its content, and ensures that the user can enter it.
     *
     * @throws EmbeddedDatabaseException if a parent directory is closed to other users
     */
    void handOver(Path data) throws IOException {
        if (!System.getProperty("user.name").equals(ROOT)) {
            return;
        }
        UserPrincipal owner =
                data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        if (!Files.getOwner(data).equals(owner)) {
            changeOwner(data, owner);
        }
        if (!name.equals(ROOT)) {
            openWay(data);
        }
    }

    private static void changeOwner(Path data, UserPrincipal owner) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return set(directory);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return set(file);
            }

            private FileVisitResult set(Path path) throws IOException {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Opens temporary directories, which are created accessible to their owner only; opens no others. */
    private void openWay(Path data) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        for (Path above = data.toRealPath().getParent(); above != null; above = above.getParent()) {
            if (Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                continue;
            }
            if (!above.startsWith(temporary)) {
                throw PostgresFailures.unreachable(data, name, above);
            }
            Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(above));
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(above, permissions);
        }
    }
}
