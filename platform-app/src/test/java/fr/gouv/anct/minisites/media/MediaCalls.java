package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Instant;
import java.util.List;

/** Calls of the repositories of stored media with ids of another owner. */
class MediaCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(MediaLibrary.class)
                        .read(library -> library.file(rows.file))
                        .read(library -> library.shown(rows.file, rows.fileName))
                        .withoutCall("store", "content"),
                RepositoryCalls.of(ContentRecords.class)
                        .write(records -> records.use(rows.fileContent))
                        .write(records -> records.release(rows.fileContent))
                        .read(records -> records.findUnused(Instant.now().plusSeconds(60)))
                        .write(records -> records.delete(rows.fileContent))
                        .withoutCall("complete", "open"),
                RepositoryCalls.of(DatabaseContentStorage.class)
                        // Missing content is an error.
                        .write(storage -> storage.read(rows.fileContent, 0L, 1L))
                        .write(storage -> storage.remove(rows.fileContent))
                        .withoutCall("write"));
    }
}
