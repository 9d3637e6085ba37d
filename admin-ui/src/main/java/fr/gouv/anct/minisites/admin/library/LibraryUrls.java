package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** URLs of the media library. */
final class LibraryUrls {

    static final String LIBRARY = "/sites/{site}/medias";
    static final String MEDIUM = LIBRARY + "/{media}";
    static final String FOLDERS = LIBRARY + "/dossiers";
    static final String FOLDER = FOLDERS + "/{folder}";

    /** Query parameter for a folder. */
    static final String IN = "dossier";

    private LibraryUrls() {}

    static String library(Tenant site) {
        return "/sites/" + site.slug() + "/medias";
    }

    static String library(Tenant site, @Nullable UUID folder) {
        return folder == null ? library(site) : library(site) + "?" + IN + "=" + folder;
    }

    static String medium(Tenant site, UUID media) {
        return library(site) + "/" + media;
    }

    /** Returns the URL of the file itself; with a width, of the smallest rendition of at least that width. */
    static String file(Tenant site, UUID media, int width) {
        return medium(site, media) + "/fichier" + (width > 0 ? "?largeur=" + width : "");
    }

    static String folder(Tenant site, UUID folder) {
        return library(site) + "/dossiers/" + folder;
    }

    /** Returns the heading of a page below the library. */
    static ScreenHeading heading(Tenant site, String library, String title) {
        return ScreenHeading.of(title)
                .below(site.name(), "/sites/" + site.slug())
                .below(library, library(site));
    }
}
