package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses of a site, told apart from those of the others on the same hosts. */
final class OwnAddresses {

    private final Tenant site;
    private final DirectorySnapshot directory;

    OwnAddresses(Tenant site, DirectorySnapshot directory) {
        this.site = site;
        this.directory = directory;
    }

    /** An alias as redirects name it. */
    static String name(Address alias) {
        return alias.host().name() + alias.pathPrefix();
    }

    static List<String> aliases(Tenant site) {
        return site.aliases().stream().map(OwnAddresses::name).sorted().toList();
    }

    /** As somebody typed it, whole or not. */
    Optional<String> alias(String typed) {
        String plain = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("(?<!/)/++$", "");
        return aliases(site).stream().filter(plain::equals).findFirst();
    }

    /** @param alias empty at the canonical address */
    record Place(String alias, String rawPath) {}

    /** Where in the site an absolute address is, up to its query; empty when it is another's. */
    Optional<Place> locate(String url) {
        String rest = url.replaceFirst("^(?i)https?://", "");
        int end = rest.indexOf('/');
        String rawPath = end < 0 ? "/" : rest.substring(end);
        return host(end < 0 ? rest : rest.substring(0, end)).flatMap(host -> locate(host, rawPath));
    }

    private static Optional<Host> host(String authority) {
        try {
            return Optional.of(Host.parse(authority));
        } catch (MalformedRequestException nobodys) {
            return Optional.empty();
        }
    }

    private Optional<Place> locate(Host host, String rawPath) {
        return Stream.concat(Stream.of(site.canonical()), site.aliases().stream())
                .filter(own -> own.host().equals(host) && below(own, rawPath))
                .max(Comparator.comparingInt(own -> own.pathPrefix().length()))
                .filter(own -> !anothers(host, own, rawPath))
                .map(own -> new Place(own.equals(site.canonical()) ? "" : name(own), rest(own, rawPath)));
    }

    private static boolean below(Address own, String rawPath) {
        return own.pathPrefix().isEmpty()
                || rawPath.equals(own.pathPrefix())
                || rawPath.startsWith(own.pathPrefix() + "/");
    }

    /** On a host that sites share, the first segment may be the name of one of them. */
    private boolean anothers(Host host, Address own, String rawPath) {
        String first = rawPath.split("/", 3).length > 1 ? "/" + rawPath.split("/", 3)[1] : "";
        return own.pathPrefix().isEmpty()
                && first.length() > 1
                && directory.holder(new Address(host, first)).isPresent();
    }

    private static String rest(Address own, String rawPath) {
        String rest = rawPath.substring(own.pathPrefix().length());
        return rest.isEmpty() ? "/" : rest;
    }
}
