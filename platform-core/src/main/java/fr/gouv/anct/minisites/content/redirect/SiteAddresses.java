package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Locates URLs among the addresses of a site, and distinguishes them from those of other sites on shared hosts. */
final class SiteAddresses {

    private static final Pattern ABSOLUTE = Pattern.compile("(?is)https?://([^/?#]*)(.*)");
    private static final Pattern PORT = Pattern.compile(":\\d*+$");
    private static final Pattern SLASHES = Pattern.compile("//++");
    /** Escapes of unreserved characters, which mean the characters themselves (RFC 3986, 2.3). */
    private static final Pattern UNRESERVED =
            Pattern.compile("(?i)%(2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])");

    private static final String WWW = "www.";

    private final Tenant site;
    private final DirectorySnapshot directory;

    SiteAddresses(Tenant site, DirectorySnapshot directory) {
        this.site = site;
        this.directory = directory;
    }

    /** Returns the name of an alias as stored in redirects. */
    static String name(Address alias) {
        return alias.host().name() + alias.pathPrefix();
    }

    static List<String> aliases(Tenant site) {
        return site.aliases().stream().map(SiteAddresses::name).sorted().toList();
    }

    /** Finds an alias as typed, with or without scheme. */
    Optional<String> alias(String typed) {
        String plain = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("(?<!/)/++$", "");
        return aliases(site).stream().filter(plain::equals).findFirst();
    }

    /**
     * A location in the site.
     *
     * @param alias empty at the canonical address
     */
    record Location(String alias, String rawPath) {}

    /** An absolute URL, up to its query. */
    private record Whole(Host host, String rawPath) {}

    /** Locates an absolute URL in the site, up to its query; empty when it belongs to another site. */
    Optional<Location> locate(String url) {
        return whole(url).flatMap(whole -> locate(whole.host(), whole.rawPath()));
    }

    private static Optional<Whole> whole(String url) {
        Matcher absolute = ABSOLUTE.matcher(url);
        if (!absolute.matches()) {
            return Optional.empty();
        }
        String rawPath = absolute.group(2);
        return host(absolute.group(1)).map(host -> new Whole(host, rawPath.startsWith("/") ? rawPath : "/" + rawPath));
    }

    private static Optional<Host> host(String authority) {
        try {
            return Optional.of(Host.parse(PORT.matcher(authority).replaceFirst("")));
        } catch (MalformedRequestException nobodys) {
            return Optional.empty();
        }
    }

    /** Whether an absolute URL has a valid host. */
    static boolean named(String url) {
        return whole(url).isPresent();
    }

    /**
     * Returns the location in this site of a page of a former site, whose host is none of the platform's; empty when
     * another site of the platform answers at that URL. A site in preparation is not distinguished from an unknown
     * host.
     */
    Optional<Location> former(String url) {
        return whole(url)
                .filter(whole -> formerHost(site, url).isPresent() && !answers(whole.host(), whole.rawPath()))
                .map(whole -> new Location("", whole.rawPath()));
    }

    /** Returns the host of an absolute URL when it is none of the site's. */
    static Optional<String> formerHost(Tenant site, String url) {
        return whole(url)
                .map(Whole::host)
                .filter(host -> all(site).noneMatch(own -> own.host().equals(host)))
                .map(Host::name);
    }

    private boolean answers(Host host, String rawPath) {
        return Stream.of("", first(rawPath))
                .flatMap(prefix -> directory.holder(new Address(host, prefix)).stream())
                .anyMatch(SiteAddresses::visible);
    }

    /**
     * Locates an address in each spelling that the platform redirects to the site's own: {@code www.} before the host,
     * empty segments, escaped letters, capitals in the prefix. Otherwise a redirect to such a spelling would not be
     * recognised as a loop.
     */
    private Optional<Location> locate(Host typed, String typedPath) {
        Whole whole = followed(withoutWww(new Whole(typed, plain(typedPath))));
        Host host = whole.host();
        String rawPath = whole.rawPath();
        return all(site)
                .filter(own -> own.host().equals(host) && below(own, rawPath))
                .max(Comparator.comparingInt(own -> own.pathPrefix().length()))
                .filter(own -> !anothers(host, own, rawPath))
                .map(own -> new Location(own.equals(site.canonical()) ? "" : name(own), rest(own, rawPath)));
    }

    private Whole withoutWww(Whole whole) {
        String name = whole.host().name();
        if (!name.startsWith(WWW) || isKnown(whole)) {
            return whole;
        }
        Whole bare = new Whole(new Host(name.substring(WWW.length())), whole.rawPath());
        return isKnown(bare) ? bare : whole;
    }

    private boolean isKnown(Whole whole) {
        return all(site).anyMatch(own -> own.host().equals(whole.host()))
                || asked(whole).isPresent();
    }

    /**
     * Returns the address of the platform at which a URL is requested: by its first segment, else by its host. Hidden
     * sites are skipped, as by {@link DirectorySnapshot#resolve}, but not this site.
     */
    private Optional<Address> asked(Whole whole) {
        return Stream.of(first(whole.rawPath()).toLowerCase(Locale.ROOT), "")
                .map(prefix -> new Address(whole.host(), prefix))
                .filter(address -> directory
                        .holder(address)
                        .filter(holder -> holder.id().equals(site.id()) || visible(holder))
                        .isPresent())
                .findFirst();
    }

    private static boolean visible(Tenant holder) {
        return holder.state() != TenantState.PREPARATION && holder.state() != TenantState.DELETED;
    }

    /**
     * Follows the redirect from an alias of another site to that site's canonical address, on whose host this site may
     * have its prefix. The redirects that the other site has at its alias are unknown here.
     */
    private Whole followed(Whole whole) {
        return asked(whole)
                .flatMap(asked -> directory
                        .holder(asked)
                        .filter(other ->
                                other.state() == TenantState.LIVE && !other.id().equals(site.id()))
                        .map(Tenant::canonical)
                        .filter(canonical -> !canonical.equals(asked))
                        .map(canonical ->
                                new Whole(canonical.host(), canonical.pathPrefix() + rest(asked, whole.rawPath()))))
                .orElse(whole);
    }

    /** Returns a path without empty segments and without escapes of unreserved characters. */
    private static String plain(String rawPath) {
        return UNRESERVED
                .matcher(SLASHES.matcher(rawPath).replaceAll("/"))
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static Stream<Address> all(Tenant site) {
        return Stream.concat(Stream.of(site.canonical()), site.aliases().stream());
    }

    private static boolean below(Address own, String rawPath) {
        String prefix = own.pathPrefix();
        return rawPath.regionMatches(true, 0, prefix, 0, prefix.length())
                && (prefix.isEmpty() || rawPath.length() == prefix.length() || rawPath.charAt(prefix.length()) == '/');
    }

    /** Whether another site has the first segment as its prefix, on a host that sites share. */
    private boolean anothers(Host host, Address own, String rawPath) {
        String first = first(rawPath);
        return own.pathPrefix().isEmpty()
                && first.length() > 1
                && directory
                        .holder(new Address(host, first.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static String first(String rawPath) {
        String[] segments = rawPath.split("/", 3);
        return segments.length > 1 ? "/" + segments[1] : "";
    }

    private static String rest(Address own, String rawPath) {
        String rest = rawPath.substring(own.pathPrefix().length());
        return rest.isEmpty() ? "/" : rest;
    }
}
