package fr.gouv.anct.minisites.backoffice;

/** Whose an id in an address is. */
enum IdKind {
    /** Of who asks: their own request, their own site. */
    OWN,
    /** Of another tenant, or another account's. */
    ANOTHERS,
    /** Of the right form, and nobody's. */
    ABSENT,
    MALFORMED
}
