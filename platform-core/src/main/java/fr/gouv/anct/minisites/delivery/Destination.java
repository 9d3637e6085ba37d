package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import org.jspecify.annotations.Nullable;

/** The destination of a request, determined by its host and path alone. */
public sealed interface Destination {

    /** A host or a path that is malformed: 400. */
    record Malformed() implements Destination {}

    /** An asset of the theme, the same under every host. */
    record ThemeAsset(VisitorPath path) implements Destination {}

    /** The back office, which has routes of its own. */
    record BackOffice() implements Destination {}

    /**
     * The preview host.
     *
     * @param path the first segment is a token, which alone determines the site
     */
    record PreviewHost(VisitorPath path) implements Destination {}

    /**
     * The host of a visitor.
     *
     * @param path with single slashes
     * @param resolution null until the directory of tenants is loaded
     * @param repeatedSlashes whether the path was requested with repeated slashes
     */
    record VisitorHost(
            Host host, VisitorPath path, @Nullable Resolution resolution, boolean repeatedSlashes)
            implements Destination {}
}
