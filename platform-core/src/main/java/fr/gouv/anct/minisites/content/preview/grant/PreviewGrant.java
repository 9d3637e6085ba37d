package fr.gouv.anct.minisites.content.preview.grant;

import java.util.UUID;

/**
 * Why somebody may see a preview. A signed address only names it: {@link PreviewGrants} looks it up at each request, so that
 * the address ends with what gave it.
 */
public sealed interface PreviewGrant {

    /** Of the link or the account. */
    UUID id();

    /** A secret link: it opens one page. */
    record OfLink(UUID id) implements PreviewGrant {}

    /** An account that may preview the site, as a member or by its role on the platform: it opens the whole site. */
    record OfAccount(UUID id) implements PreviewGrant {}
}
