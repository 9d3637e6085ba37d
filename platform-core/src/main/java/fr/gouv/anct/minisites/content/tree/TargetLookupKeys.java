package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.tenancy.OnlineSites.Location;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sites, paths and ids extracted from typed link addresses, by which {@link LinkResolution} finds their targets.
 *
 * @param absolute addresses within an online site of the platform, or the back office, and those of the portal's
 *     directory on the portal itself
 * @param within paths of the current site by typed address, whatever the state of the site
 * @param identified ids contained in addresses
 */
record TargetLookupKeys(Map<String, Location> absolute, Map<String, String> within, Map<String, UUID> identified) {

    /** Address of a file, public or in the back office, or of a page in the back office; or a bare id. */
    private static final Pattern IDENTIFIED = Pattern.compile(
            "(?:.*/(?:media|medias|pages)/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/?#].*)?");

    static TargetLookupKeys of(
            Collection<String> typed, OnlineSites sites, DirectoryLinks directory, @Nullable UUID own) {
        Map<String, Location> absolute = new HashMap<>();
        Map<String, String> within = new HashMap<>();
        Map<String, UUID> identified = new HashMap<>();
        for (String address : typed) {
            Optional<Location> location = sites.locate(address);
            location.ifPresent(found -> absolute.put(address, found));
            path(address, location, sites, own).map(PagePath::withoutFinalSlash).ifPresent(path -> {
                within.put(address, path);
                Optional.ofNullable(own)
                        .flatMap(site -> directory.at(site, path))
                        .ifPresent(link -> absolute.put(address, new Location(link.id(), link.path())));
            });
            if (location.map(Location::site)
                    .filter(site -> !site.equals(own) && !site.equals(OnlineSites.BACK_OFFICE))
                    .isEmpty()) {
                id(address).ifPresent(id -> identified.put(address, id));
            }
        }
        return new TargetLookupKeys(absolute, within, identified);
    }

    private static Optional<String> path(
            String address, Optional<Location> location, OnlineSites sites, @Nullable UUID own) {
        if (location.isPresent()) {
            return location.filter(found -> found.site().equals(own)).map(Location::path);
        }
        if (address.startsWith("/")) {
            return Optional.of(address);
        }
        return own == null ? Optional.empty() : sites.pathWithin(own, address);
    }

    private static Optional<UUID> id(String address) {
        Matcher held = IDENTIFIED.matcher(address);
        return held.matches() ? CanonicalUuid.read(held.group(1)) : Optional.empty();
    }

    String[] paths() {
        return within.values().toArray(String[]::new);
    }

    UUID[] ids() {
        return identified.values().toArray(UUID[]::new);
    }

    /**
     * Maps the addresses to targets: within the current site by id, so that they survive a move; unknown addresses of
     * the current site as a path of any site.
     */
    Map<String, Target> answered(List<Target> found) {
        Map<String, Target> byPath = by(Target::address, found);
        Map<UUID, Target> byId = by(Target::id, found);
        Map<String, Target> all = new HashMap<>();
        absolute.forEach((address, location) -> all.put(
                address,
                new Target(
                        location.site(),
                        false,
                        new Link.ToSite(location.site(), location.path()).toString(),
                        address)));
        identified.forEach((address, id) -> Optional.ofNullable(byId.get(id)).ifPresent(one -> all.put(address, one)));
        within.forEach(
                (address, path) -> Optional.ofNullable(byPath.get(path)).ifPresent(one -> all.put(address, one)));
        return all;
    }

    private static <K> Map<K, Target> by(Function<Target, K> key, List<Target> found) {
        return found.stream().collect(Collectors.toMap(key, one -> one, (one, _) -> one));
    }
}
