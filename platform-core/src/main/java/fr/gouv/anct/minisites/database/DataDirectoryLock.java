package fr.gouv.anct.minisites.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * File lock that prevents two applications from using one data directory. The operating system releases it however the
 * application ends.
 */
final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel file;

    private DataDirectoryLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Acquires the lock on a file beside the directory.
     *
     * @throws IllegalStateException if another application holds it
     */
    static DataDirectoryLock take(Path directory) throws IOException {
        Path lock = directory.resolveSibling(directory.getFileName() + ".lock");
        FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (held(file)) {
            return new DataDirectoryLock(file);
        }
        file.close();
        throw new IllegalStateException("Data directory in use by another application: " + directory
                + ". Stop that application, or choose another minisites.database.directory.");
    }

    private static boolean held(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
