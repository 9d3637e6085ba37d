package fr.gouv.anct.minisites.delivery.page;

/** The tenant is there and its site is not: it is being made. Of a live tenant it is a fault. */
public final class UnfinishedSiteException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnfinishedSiteException() {
        super("The tenant has no site");
    }
}
