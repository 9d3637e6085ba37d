package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import java.util.List;

/** Calls of the repositories of uploads with ids of another owner. */
class UploadCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        MediaContent content = rows.unstrippedImage.content();
        return List.of(
                RepositoryCalls.of(QuarantinedFiles.class)
                        .read(QuarantinedFiles::findAll)
                        .write(files -> files.end(
                                rows.quarantinedFile.id(),
                                rows.quarantinedFile.content().id(),
                                LibraryFile.State.CLEAN,
                                null)),
                RepositoryCalls.of(UnreadDocuments.class)
                        .read(files -> files.find(DocumentReadingJob.FILES))
                        .write(files -> files.store(
                                rows.unreadDocument.id(),
                                rows.unreadDocument.content().id(),
                                1,
                                new String[0],
                                "[]"))
                        .write(files -> files.deletePassages(rows.unreadDocument.id()))
                        .write(files -> files.deleteCover(rows.unreadDocument.id()))
                        .write(files -> files.addCover(
                                rows.unreadDocument.id(),
                                600,
                                849,
                                rows.unreadDocument.content().id(),
                                1,
                                "00"))
                        .write(files -> files.addPassages(
                                rows.unreadDocument.id(),
                                rows.unreadDocument.content().id(),
                                "[{\"number\": 2, \"text\": \"Texte\"}]")),
                RepositoryCalls.of(UnstrippedImages.class)
                        .read(images -> images.findUnchecked(MetadataRemovalJob.TYPES, 10))
                        .write(images -> images.skipOthers(MetadataRemovalJob.TYPES, 10))
                        .write(images -> images.check(content.id()))
                        .write(images -> images.replaceContent(
                                rows.unstrippedImage.id(),
                                content.id(),
                                content.id(),
                                content.size(),
                                content.digest())));
    }
}
