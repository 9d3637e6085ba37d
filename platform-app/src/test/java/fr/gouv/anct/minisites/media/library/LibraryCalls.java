package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;
import java.util.UUID;

/** Calls of the repositories of the media library with ids of another owner. */
class LibraryCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(MediaListing.class)
                        .read(listing -> listing.findById(rows.file))
                        .read(listing -> listing.some(List.of(rows.file)))
                        .read(listing -> listing.stored(rows.file, 0))
                        .read(listing -> listing.page(new MediaQuery("", MediaQuery.Filter.ALL, null, true, 1, 20)))
                        .read(MediaListing::totalSize)
                        .read(listing -> listing.after(null, null, 20)),
                RepositoryCalls.of(LibraryFiles.class)
                        .read(LibraryFiles::lockAndGetTotalSize)
                        .read(files -> files.weight(rows.file))
                        .read(files -> files.undescribed(List.of(rows.undescribedFile)))
                        .read(files -> files.lock(rows.file))
                        .write(files -> files.describe(rows.file, MediaDescription.titled("Détourné")))
                        .write(files -> files.move(rows.file, rows.folder.id()))
                        .write(files -> files.remove(rows.undescribedFile))
                        .withoutCall("add", "replace"),
                RepositoryCalls.of(MediaFolders.class)
                        .read(MediaFolders::findAll)
                        .write(MediaFolders::lock)
                        // Into the current tenant: a folder of another tenant cannot be its parent.
                        .write(folders -> folders.insert(UUID.randomUUID(), rows.folder.id(), "Détourné"))
                        .write(folders -> folders.update(
                                rows.folder.id(), rows.folder.parentId(), rows.folder.name(), null, "Détourné"))
                        .write(folders -> folders.deleteEmpty(rows.folder.id())),
                RepositoryCalls.of(MediaUsages.class)
                        .read(usages -> usages.of(rows.usedFile))
                        .read(usages -> usages.describing(rows.undescribedFile)));
    }
}
