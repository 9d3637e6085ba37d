package fr.gouv.anct.minisites.delivery.page;

/** Thrown when a tenant exists without a site: it is being provisioned. For a live tenant it is an error. */
public final class UnfinishedSiteException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnfinishedSiteException() {
        super("Tenant has no site");
    }
}
