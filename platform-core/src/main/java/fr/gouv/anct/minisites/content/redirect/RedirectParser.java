package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.content.redirect.RedirectProblem.Plain;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the texts of a {@link RedirectInput} into paths, a URL and an alias, and refuses reserved paths and sources on
 * other sites.
 */
final class RedirectParser {

    private static final int LONGEST_PATH = 400;
    private static final int LONGEST_URL = 2000;

    /** Paths that the platform itself serves on every site. */
    private static final Set<String> RESERVED = Set.of(
            "/accessibilite",
            "/mentions-legales",
            "/cgu",
            "/donnees-personnelles",
            "/gestion-des-cookies",
            "/statistiques",
            "/plan-du-site",
            "/recherche",
            "/robots.txt",
            "/sitemap.xml",
            "/flux.atom",
            "/collection.zip",
            "/documents.atom",
            "/documents.json",
            "/documents.jsonld",
            "/manifest.webmanifest",
            "/.well-known");

    /**
     * Beginnings of paths that belong to the platform. An answer below {@code /.well-known/} proves control of the
     * host, for example to a certificate authority, which follows redirects (RFC 8555, 8.3).
     */
    private static final List<String> RESERVED_BELOW = List.of("/assets/", "/.well-known/");

    /** Addresses of contact forms, {@code /formulaire/1/envoi}; other addresses below {@code /formulaire} are free. */
    private static final Pattern FORMS = Pattern.compile("/formulaire/[1-9][0-9]?/.*");

    /** The result of parsing a redirect. */
    sealed interface Result {}

    /**
     * A readable redirect, not yet checked against the site.
     *
     * @param target a path of the site, or a URL
     */
    record Wanted(RedirectSource source, String target) implements Result {
        boolean local() {
            return target.startsWith("/");
        }
    }

    /**
     * A redirect with fields that cannot be read.
     *
     * @param problems at least one
     * @param source null when it cannot be read
     * @param target null when it cannot be read
     */
    record Unreadable(
            List<RedirectProblem> problems,
            @Nullable RedirectSource source,
            @Nullable String target) implements Result {}

    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Plain problem;

        RefusedException(Plain problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }
    }

    private final SiteAddresses own;

    RedirectParser(SiteAddresses own) {
        this.own = own;
    }

    Result read(RedirectInput input) {
        List<RedirectProblem> problems = new ArrayList<>();
        RedirectSource from = field(() -> source(input.from().strip()), problems);
        String alias = field(() -> alias(input.alias(), from == null ? "" : from.alias()), problems);
        String target = field(() -> target(input.to().strip()), problems);
        RedirectSource source = from == null || alias == null ? null : new RedirectSource(alias, from.path());
        return source == null || target == null
                ? new Unreadable(List.copyOf(problems), source, target)
                : new Wanted(source, target);
    }

    /** Reads one field. */
    private interface Reading<T> {
        T read() throws RefusedException;
    }

    /** Returns what is read; null with its problem when it is refused. */
    private static <T> @Nullable T field(Reading<T> reading, List<RedirectProblem> problems) {
        try {
            return reading.read();
        } catch (RefusedException refused) {
            problems.add(refused.problem);
            return null;
        }
    }

    /** Returns the source with the alias that the address names. */
    private RedirectSource source(String from) throws RefusedException {
        if (from.isEmpty()) {
            throw new RefusedException(Plain.FROM_MISSING);
        }
        String address = whole(from);
        SiteAddresses.Location place = absolute(address) ? location(address) : new SiteAddresses.Location("", from);
        if (place.rawPath().contains("?") || place.rawPath().contains("#")) {
            throw new RefusedException(Plain.FROM_QUERY);
        }
        String path = path(place.rawPath(), Plain.FROM_MALFORMED);
        if (RESERVED.contains(path)
                || RESERVED_BELOW.stream().anyMatch(path::startsWith)
                || FORMS.matcher(path).matches()) {
            throw new RefusedException(Plain.RESERVED);
        }
        return new RedirectSource(place.alias(), path);
    }

    /**
     * Completes a URL as browsers show it. A path without its first slash looks like a URL without {@code www.}, so it
     * is completed only when the host is the site's.
     */
    private String whole(String from) {
        String complete = WebUrl.complete(from);
        return bare(from) || own.locate(complete).isPresent() ? complete : from;
    }

    private static boolean bare(String text) {
        return text.regionMatches(true, 0, "www.", 0, 4);
    }

    /**
     * Returns the host of an absolute URL that is left out because it is none of the site's, most often that of a
     * former site.
     *
     * @param from as typed
     */
    static Optional<String> leftOut(Tenant site, String from) {
        String text = from.strip();
        return SiteAddresses.formerHost(site, bare(text) ? WebUrl.complete(text) : text);
    }

    private SiteAddresses.Location location(String address) throws RefusedException {
        if (!SiteAddresses.named(address)) {
            throw new RefusedException(Plain.FROM_MALFORMED);
        }
        return own.locate(address)
                .or(() -> own.former(address))
                .orElseThrow(() -> new RefusedException(Plain.FROM_FOREIGN));
    }

    private static boolean absolute(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String path(String raw, Plain otherwise) throws RefusedException {
        try {
            String path = VisitorPath.parse(raw).toString();
            if (path.length() > LONGEST_PATH) {
                throw new RefusedException(otherwise);
            }
            return path;
        } catch (MalformedRequestException malformed) {
            throw new RefusedException(otherwise);
        }
    }

    private String alias(String typed, String ofAddress) throws RefusedException {
        return typed.isBlank()
                ? ofAddress
                : own.alias(typed).orElseThrow(() -> new RefusedException(Plain.UNKNOWN_ALIAS));
    }

    private String target(String typed) throws RefusedException {
        String to = typed.startsWith("/") ? typed : WebUrl.complete(typed);
        if (to.isEmpty()) {
            throw new RefusedException(Plain.TO_MISSING);
        }
        if (to.startsWith("/")) {
            return local(to);
        }
        if (!absolute(to)) {
            throw new RefusedException(Plain.TO_MALFORMED);
        }
        Optional<SiteAddresses.Location> place = own.locate(to);
        return place.isPresent() ? local(place.get().rawPath()) : url(to);
    }

    private static String local(String raw) throws RefusedException {
        if (raw.contains("?") || raw.contains("#")) {
            throw new RefusedException(Plain.TO_MALFORMED);
        }
        return path(raw, Plain.TO_MALFORMED);
    }

    private static String url(String to) throws RefusedException {
        if (to.regionMatches(true, 0, "http://", 0, 7)) {
            throw new RefusedException(Plain.TO_INSECURE);
        }
        try {
            URI uri = new URI(to);
            String written = uri.toASCIIString();
            boolean reachable = uri.getPort() == -1 || WebUrl.isPort(uri.getPort());
            if (uri.getHost() == null || !reachable || uri.getUserInfo() != null || written.length() > LONGEST_URL) {
                throw new RefusedException(Plain.TO_MALFORMED);
            }
            return "https" + written.substring(5);
        } catch (URISyntaxException malformed) {
            throw new RefusedException(Plain.TO_MALFORMED);
        }
    }
}
