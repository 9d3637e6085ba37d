package fr.gouv.anct.minisites.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's programs for this system under the temporary directory, once per user and version. Blocking. */
final class PostgresBinaries {

    private static final Set<PosixFilePermission> EVERYBODY_RUNS = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> EVERYBODY_READS = PosixFilePermissions.fromString("rw-r--r--");
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs unless they are unpacked already.
     *
     * @return the directory that contains {@code bin}, {@code lib} and {@code share}; readable by any user
     * @throws EmbeddedDatabaseException if the package has no programs for this system
     */
    static Path unpack() throws IOException {
        byte[] archive = archive();
        Path directory = Path.of(System.getProperty("java.io.tmpdir"))
                .toAbsolutePath()
                .resolve("minisites-postgres-" + digest(archive) + "-" + System.getProperty("user.name"));
        Path complete = directory.resolve("complete");
        createOwned(directory);
        // If two applications start at once, the second one waits here and finds everything unpacked.
        try (FileChannel lock = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.exists(complete)) {
                extract(archive, directory);
                Files.createFile(complete);
            }
        }
        return directory;
    }

    /** The temporary directory is shared: programs written there by another user are not run. */
    private static void createOwned(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path own = Files.createTempFile("minisites", ".owner");
        boolean isOurs = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
        Files.delete(own);
        if (!isOurs) {
            throw new EmbeddedDatabaseException(
                    directory + " belongs to another user.", "Remove it, or set another java.io.tmpdir.");
        }
        Files.setPosixFilePermissions(directory, EVERYBODY_RUNS);
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String architecture = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException missing) {
            throw PostgresFailures.unsupportedSystem(system, architecture);
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(byte[] archive, Path directory) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                extract(entry, entries, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, EVERYBODY_RUNS);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runs = (entry.getMode() & EXECUTABLE) != 0 || parent != null && parent.endsWith("bin");
            Files.setPosixFilePermissions(target, runs ? EVERYBODY_RUNS : EVERYBODY_READS);
        }
    }
}
