package fr.gouv.anct.minisites.content.preview;

import java.util.UUID;

/**
 * Reason for which a preview may be seen: a secret link to the draft of one page, or an account that may preview the
 * whole site. A signed URL only names it: {@link PreviewGrants} looks it up at each request, so that the URL ends with
 * its grant.
 */
public sealed interface PreviewGrant {

    /** Id of the link or the account. */
    UUID id();

    /** A secret link, which opens one page. */
    record OfLink(UUID id) implements PreviewGrant {}

    /** An account that may preview the site, as a member or by its role on the platform; it opens the whole site. */
    record OfAccount(UUID id) implements PreviewGrant {}
}
