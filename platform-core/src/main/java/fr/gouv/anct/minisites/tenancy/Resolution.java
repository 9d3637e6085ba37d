package fr.gouv.anct.minisites.tenancy;

/** What a host and a path come to. */
public sealed interface Resolution {

    /**
     * A live site, asked under its canonical address.
     *
     * @param path below the tenant's prefix
     */
    record Found(Tenant tenant, VisitorPath path) implements Resolution {}

    /**
     * An alias of a live site.
     *
     * @param path to be asked under the canonical address
     * @param asked the alias
     */
    record Alias(Tenant tenant, VisitorPath path, Address asked) implements Resolution {}

    /** Offline for a time: 503. */
    record Suspended(Tenant tenant) implements Resolution {}

    /** Closed for good: 410, or a redirect to its successor. */
    record Archived(Tenant tenant) implements Resolution {}

    /** Nobody answers here, or not yet, or not any more: 404. */
    record Unknown() implements Resolution {}
}
