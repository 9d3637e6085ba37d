package fr.gouv.anct.minisites.admin.api.page;

/**
 * Version to publish.
 *
 * @param version that was read: a version that the caller has not seen cannot be published
 */
record SentPublication(Integer version) {}
