package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.sitedirectory.DirectoryFacts;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable in-memory copy of all tenants, indexed by id, address, slug and name, which resolves a host and a path
 * to a tenant. Resolution costs two look-ups, whatever the number of tenants.
 */
public final class DirectorySnapshot {

    public static final DirectorySnapshot EMPTY =
            new DirectorySnapshot(Map.of(), Map.of(), Map.of(), Map.of(), Terms.NONE, 0, 0);

    private final Map<UUID, Tenant> tenants;
    private final Map<Address, Tenant> addresses;
    private final Map<String, Tenant> slugs;
    /** Tenants by folded name. */
    private final Map<String, List<Tenant>> names;

    private final Terms terms;
    private final long generation;
    private final long listing;

    private DirectorySnapshot(
            Map<UUID, Tenant> tenants,
            Map<Address, Tenant> addresses,
            Map<String, Tenant> slugs,
            Map<String, List<Tenant>> names,
            Terms terms,
            long generation,
            long listing) {
        this.tenants = tenants;
        this.addresses = addresses;
        this.slugs = slugs;
        this.names = names;
        this.terms = terms;
        this.generation = generation;
        this.listing = listing;
    }

    public static DirectorySnapshot of(Collection<Tenant> all) {
        return of(all, Terms.NONE, 0, 0);
    }

    private static DirectorySnapshot of(Collection<Tenant> all, Terms terms, long generation, long listing) {
        Map<UUID, Tenant> tenants = new HashMap<>();
        Map<Address, Tenant> addresses = new HashMap<>();
        Map<String, Tenant> slugs = new HashMap<>();
        for (Tenant tenant : all) {
            tenants.put(tenant.id(), tenant);
            slugs.put(tenant.slug(), tenant);
            addressesOf(tenant).forEach(address -> addresses.put(address, tenant));
        }
        Map<String, List<Tenant>> names =
                all.stream().collect(Collectors.groupingBy(tenant -> VisitorPath.folded(tenant.name())));
        return new DirectorySnapshot(tenants, addresses, slugs, names, terms, generation, listing);
    }

    /** Returns a snapshot of all tenants, read again. */
    DirectorySnapshot reloaded(Collection<Tenant> all) {
        return of(all, terms, generation + 1, listing + 1);
    }

    /** Returns a snapshot with the terms of the vocabularies, read again. */
    public DirectorySnapshot with(Terms read) {
        return read.equals(terms)
                ? this
                : new DirectorySnapshot(tenants, addresses, slugs, names, read, generation, listing + 1);
    }

    /** Returns a snapshot with one tenant replaced; an older version than the known one changes nothing. */
    public DirectorySnapshot with(Tenant changed) {
        return with(List.of(changed));
    }

    /** Returns a snapshot with tenants replaced; an older version than the known one changes nothing. */
    DirectorySnapshot with(Collection<Tenant> changed) {
        List<Tenant> newer = changed.stream()
                .filter(tenant -> tenant.version() >= version(tenant.id()))
                .toList();
        if (newer.isEmpty()) {
            return this;
        }
        Map<UUID, Tenant> newTenants = new HashMap<>(tenants);
        Map<Address, Tenant> newAddresses = new HashMap<>(addresses);
        Map<String, Tenant> newSlugs = new HashMap<>(slugs);
        Map<String, List<Tenant>> newNames = new HashMap<>(names);
        newer.stream().flatMap(tenant -> byId(tenant.id()).stream()).forEach(known -> {
            newSlugs.remove(known.slug(), known);
            newNames.computeIfPresent(VisitorPath.folded(known.name()), (_, same) -> without(same, known));
            addressesOf(known).forEach(address -> newAddresses.remove(address, known));
        });
        newer.forEach(tenant -> {
            newTenants.put(tenant.id(), tenant);
            newSlugs.put(tenant.slug(), tenant);
            newNames.merge(VisitorPath.folded(tenant.name()), List.of(tenant), DirectorySnapshot::joined);
            addressesOf(tenant).forEach(address -> newAddresses.put(address, tenant));
        });
        boolean reachedOtherwise = newer.stream()
                .anyMatch(tenant -> !reached(tenants.get(tenant.id())).equals(reached(tenant)));
        boolean listedOtherwise = newer.stream()
                .anyMatch(tenant -> !listed(tenants.get(tenant.id())).equals(listed(tenant)));
        return new DirectorySnapshot(
                newTenants,
                newAddresses,
                newSlugs,
                newNames,
                terms,
                reachedOtherwise ? generation + 1 : generation,
                listedOtherwise ? listing + 1 : listing);
    }

    private static @Nullable List<Tenant> without(List<Tenant> all, Tenant one) {
        List<Tenant> others = all.stream().filter(tenant -> !tenant.equals(one)).toList();
        return others.isEmpty() ? null : others;
    }

    private static List<Tenant> joined(List<Tenant> some, List<Tenant> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Optional<Tenant> online(@Nullable Tenant tenant) {
        return Optional.ofNullable(tenant).filter(known -> known.state() == TenantState.LIVE);
    }

    private static Optional<Address> reached(@Nullable Tenant tenant) {
        return online(tenant).map(Tenant::canonical);
    }

    /** The facts of a live tenant that the directory of sites shows. */
    private record Listed(
            Address canonical, String name, @Nullable DirectoryFacts facts) {}

    private static Optional<Listed> listed(@Nullable Tenant tenant) {
        return online(tenant).map(live -> new Listed(live.canonical(), live.name(), live.facts()));
    }

    /**
     * Returns a number that grows whenever a tenant becomes reachable, unreachable, or reachable at another address,
     * and on each complete reload.
     */
    public long generation() {
        return generation;
    }

    /**
     * Returns a number that grows with {@link #generation}, and whenever a live tenant changes its name or its facts
     * for the directory of sites, or a term changes. Teams change these as often as they like: only pages that list
     * sites depend on it.
     */
    public long listing() {
        return listing;
    }

    /** Returns the terms of the vocabularies, by which the directory of sites is filtered. */
    public Terms terms() {
        return terms;
    }

    /** Returns a snapshot without the tenants that have no address any more. */
    DirectorySnapshot without(Collection<UUID> ids) {
        return ids.stream().noneMatch(tenants::containsKey)
                ? this
                : reloaded(tenants.values().stream()
                        .filter(tenant -> !ids.contains(tenant.id()))
                        .toList());
    }

    private static Stream<Address> addressesOf(Tenant tenant) {
        return Stream.concat(Stream.of(tenant.canonical()), tenant.aliases().stream());
    }

    /**
     * Resolves a request: the longest path prefix on that host, matched on a whole segment, else the host itself. Sites
     * in preparation and deleted sites are skipped, so that their addresses are indistinguishable from unknown ones.
     */
    public Resolution resolve(Host host, VisitorPath path) {
        if (!path.segments().isEmpty()) {
            Address prefixed = new Address(host, "/" + path.segments().getFirst());
            Tenant tenant = addresses.get(prefixed);
            if (tenant != null && !hidden(tenant)) {
                return outcome(tenant, prefixed, path.below(1));
            }
        }
        Address whole = new Address(host, "");
        return outcome(addresses.get(whole), whole, path);
    }

    private static boolean hidden(Tenant tenant) {
        return tenant.state() == TenantState.PREPARATION || tenant.state() == TenantState.DELETED;
    }

    private static Resolution outcome(@Nullable Tenant tenant, Address asked, VisitorPath path) {
        if (tenant == null) {
            return new Resolution.Unknown();
        }
        return switch (tenant.state()) {
            case LIVE ->
                asked.equals(tenant.canonical())
                        ? new Resolution.Found(tenant, path)
                        : new Resolution.Alias(tenant, path, asked);
            case SUSPENDED -> new Resolution.Suspended(tenant);
            case ARCHIVED -> new Resolution.Archived(tenant);
            case PREPARATION, DELETED -> new Resolution.Unknown();
        };
    }

    /** Returns the tenant with exactly this address. */
    public Optional<Tenant> holder(Address address) {
        return Optional.ofNullable(addresses.get(address));
    }

    /** Returns the live tenant with exactly this slug. */
    public Optional<Tenant> live(String slug) {
        return Optional.ofNullable(slugs.get(slug)).filter(tenant -> tenant.state() == TenantState.LIVE);
    }

    /** Returns all live tenants, in no order. */
    public Stream<Tenant> live() {
        return tenants.values().stream().filter(tenant -> tenant.state() == TenantState.LIVE);
    }

    /** Returns the tenants with a name, compared as in a search: ignoring case, accents and ligatures. */
    public List<Tenant> named(String name) {
        return Collections.unmodifiableList(names.getOrDefault(VisitorPath.folded(name), List.of()));
    }

    /** Returns the known version of a tenant; -1 when it is unknown. */
    long version(UUID id) {
        Tenant known = tenants.get(id);
        return known == null ? -1 : known.version();
    }

    public Optional<Tenant> byId(UUID id) {
        return Optional.ofNullable(tenants.get(id));
    }

    /** Returns the live tenants whose canonical address is on this host, the one at its root first. */
    public List<Tenant> liveOn(Host host) {
        return tenants.values().stream()
                .filter(t ->
                        t.state() == TenantState.LIVE && t.canonical().host().equals(host))
                .sorted(Comparator.comparing(t -> t.canonical().pathPrefix()))
                .toList();
    }

    public int size() {
        return tenants.size();
    }
}
