package fr.gouv.anct.minisites.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the root URLs and names of online sites by their ids, and the site and path of a URL, for links between sites;
 * from the memory of this node, without database access. Reveals nothing of
 * another tenant but the name and the public address of an online site.
 */
public interface OnlineSites {

    /** Id of the back office: not a tenant, but content links to it as to a site, and it is always online. */
    UUID BACK_OFFICE = UUID.nameUUIDFromBytes("back-office".getBytes(StandardCharsets.UTF_8));

    /**
     * A path of a site.
     *
     * @param path below the root of the site, with its first slash, encoded as in the URL it was read from; with its
     *     query and its fragment
     */
    record Location(UUID site, String path) {}

    /**
     * Returns a number that changes whenever a site comes online, goes offline, or gets another canonical address;
     * specific to this node.
     */
    long generation();

    /** Returns the absolute root URLs, without a final slash, of those of these sites that are online. */
    Map<UUID, String> roots(Collection<UUID> sites);

    /** Returns the names of those of these sites that are online. */
    Map<UUID, String> names(Collection<UUID> sites);

    /**
     * Returns the site and path of an absolute URL, canonical or alias, public or previewed, with any port; empty when
     * it belongs to no online site.
     */
    Optional<Location> locate(String url);

    /**
     * Returns the path of an absolute URL of a site, public or previewed, in any state of the site; empty for the URL
     * of another site.
     */
    Optional<String> pathWithin(UUID site, String url);

    /** Whether an absolute URL is that of a preview, which visitors cannot open for long. */
    boolean isPreview(String url);
}
