package fr.gouv.anct.minisites.tenancy;

/**
 * The outcome of looking up a host and a path in the directory of tenants: a live site, an alias, a suspended or
 * archived site, or none.
 */
public sealed interface Resolution {

    /**
     * A live site, requested under its canonical address.
     *
     * @param path below the tenant's prefix
     */
    record Found(Tenant tenant, VisitorPath path) implements Resolution {}

    /**
     * An alias of a live site.
     *
     * @param path to be requested under the canonical address
     * @param asked the alias
     */
    record Alias(Tenant tenant, VisitorPath path, Address asked) implements Resolution {}

    /** A site temporarily offline: 503. */
    record Suspended(Tenant tenant) implements Resolution {}

    /** A site closed for good: 410, or a redirect to its successor. */
    record Archived(Tenant tenant) implements Resolution {}

    /** No site answers at this address, or not yet, or no longer: 404. */
    record Unknown() implements Resolution {}
}
