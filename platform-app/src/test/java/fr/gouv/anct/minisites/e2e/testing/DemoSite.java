package fr.gouv.anct.minisites.e2e.testing;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Live sites of the demonstration, each with its host and path prefix. */
public enum DemoSite {
    PORTAL("localhost", "/"),
    ACTION_COEUR_DE_VILLE("localhost", "/action-coeur-de-ville/"),
    TERRITOIRES_D_INDUSTRIE("localhost", "/territoires-d-industrie/"),
    FRANCE_SERVICES("france-services.localhost", "/"),
    PETITES_VILLES_DE_DEMAIN("petites-villes-de-demain.localhost", "/"),
    VILLAGES_D_AVENIR("villages-d-avenir.localhost", "/"),
    VITRINE("vitrine.localhost", "/");

    /** URL of a site in preparation, not yet live. */
    public static final URI IN_PREPARATION = on("cites-educatives.localhost", "/");

    /** URL whose host belongs to no site. */
    public static final URI UNKNOWN_HOST = on("inconnu.localhost", "/");

    public static final URI BACK_OFFICE = on("gestion.localhost", "/");

    private final String host;
    private final String base;

    DemoSite(String host, String base) {
        this.host = host;
        this.base = base;
    }

    /** Returns a URL of the application under test. */
    public static URI on(String host, String path) {
        return URI.create("http://" + host + ":" + DemoPorts.VISITORS + path);
    }

    /** Returns the site that a page belongs to: on a shared host, the one with the longest path prefix. */
    public static Optional<DemoSite> of(URI page) {
        return Arrays.stream(values())
                .filter(site -> site.owns(page))
                .max(Comparator.comparingInt(site -> site.base.length()));
    }

    private boolean owns(URI page) {
        return host.equals(page.getHost())
                && page.getPort() == DemoPorts.VISITORS
                && (page.getRawPath() + "/").startsWith(base);
    }

    public URI home() {
        return on(host, base);
    }

    /** Returns the URL of a page of this site. */
    public URI at(String relativePath) {
        return home().resolve(relativePath);
    }

    /** Returns the URL of a file at the root of the site's origin (robots.txt…). */
    public URI originFile(String path) {
        return on(host, path);
    }
}
