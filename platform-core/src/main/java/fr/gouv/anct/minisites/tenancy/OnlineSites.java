package fr.gouv.anct.minisites.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The sites that visitors can reach, as this node knows them: from memory, without a statement. Nothing of another tenant is
 * told but the name and the public address of a site that is online.
 */
public interface OnlineSites {

    /** The back office: no tenant, but content links to it as to a site, and it is always online. */
    UUID BACK_OFFICE = UUID.nameUUIDFromBytes("back-office".getBytes(StandardCharsets.UTF_8));

    /**
     * A path of a site.
     *
     * @param path below the root of the site, with its first slash, encoded as in the address it was read from; with its
     *     query and its fragment
     */
    record Location(UUID site, String path) {}

    /** Changes whenever a site comes online, goes offline, or gets another canonical address; for this node alone. */
    long generation();

    /** The absolute addresses, without a final slash, of those of these sites that are online. */
    Map<UUID, String> roots(Collection<UUID> sites);

    /** The names of those of these sites that are online. */
    Map<UUID, String> names(Collection<UUID> sites);

    /** What an absolute address leads to, canonical, previewed or not and whatever its port; empty when it is no online site's. */
    Optional<Location> locate(String url);

    /** The path of an absolute address of a site, public or previewed, whatever the state of the site; empty for another's. */
    Optional<String> pathWithin(UUID site, String url);

    /** Whether an absolute address is that of a preview, which no visitor can open for long. */
    boolean isPreview(String url);
}
