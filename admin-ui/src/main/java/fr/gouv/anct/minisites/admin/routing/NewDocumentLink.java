package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** Address of the form that creates a document from a file of the media library. */
public final class NewDocumentLink {

    /** Query parameter: id of the file. */
    public static final String FILE = "fichier";

    private NewDocumentLink() {}

    /** Returns the address of the form for a file. */
    public static String of(Tenant site, UUID file) {
        return Paths.NEW_DOCUMENT.link(site) + "?" + FILE + "=" + file;
    }
}
