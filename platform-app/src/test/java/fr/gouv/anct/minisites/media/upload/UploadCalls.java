package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import java.util.List;

/** Calls of the repositories of uploads with ids of another owner. */
class UploadCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(QuarantinedFiles.class)
                        .read(QuarantinedFiles::waiting)
                        .write(files -> files.recordScanResult(rows.quarantinedFile, new ScanResult.Clean()))
                        // Across tenants or accounts, for the purposes of the annotation.
                        .withoutCall("tenants"),
                RepositoryCalls.of(UnstrippedImages.class)
                        .read(images -> images.unchecked(10))
                        .write(images -> images.skipOthers(10))
                        .write(images -> images.check(rows.unstrippedImage))
                        .write(images -> images.replaceContent(rows.unstrippedImage, rows.unstrippedImage.content()))
                        // Across tenants or accounts, for the purposes of the annotation.
                        .withoutCall("tenants"));
    }
}
