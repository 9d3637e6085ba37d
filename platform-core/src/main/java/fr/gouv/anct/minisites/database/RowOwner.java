package fr.gouv.anct.minisites.database;

/** Owner of the rows of a table, or of those that a class reads and writes. */
public enum RowOwner {
    /** The tenant bound to the transaction ({@link CurrentTenant}). */
    TENANT,
    /** The account bound to the transaction ({@link CurrentAccount}). */
    ACCOUNT,
    /** The holder of a secret, before the holder is known ({@link SecretHolderScope}). */
    SECRET_HOLDER,
    /** No owner in particular, or all of them. */
    PLATFORM
}
