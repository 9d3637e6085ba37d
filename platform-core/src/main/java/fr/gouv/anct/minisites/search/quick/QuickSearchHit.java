package fr.gouv.anct.minisites.search.quick;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Coded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site, page, article, document, media file or person that {@link QuickSearch} of the back office finds, with the
 * names to display.
 *
 * @param id of the object; of a site, that of its tenant
 * @param slug of its site; empty for an account found without regard to sites
 * @param site name of its site; for a person, the names of all sites that they share with the reader
 * @param title of its newest revision, drafts included; the name of a site or person
 * @param detail path of a page, name of a file, e-mail address of a person, address of a site without its scheme;
 *     empty for a site without an address
 * @param state of a site; null for the other kinds
 * @param draft whether it is a page that visitors do not see
 * @param role of the reader in its site; null for a platform role
 */
public record QuickSearchHit(
        Kind kind,
        UUID id,
        String slug,
        String site,
        String title,
        String detail,
        @Nullable TenantState state,
        boolean draft,
        @Nullable Role role) {

    /** Kind of object. */
    public enum Kind implements Coded {
        SITE,
        /** A page, a list of pages or a shared section. */
        PAGE,
        ARTICLE,
        DOCUMENT,
        MEDIA,
        PERSON
    }
}
