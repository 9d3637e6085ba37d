package fr.gouv.anct.minisites.admin.api.page;

/**
 * Words to be shown to visitors.
 *
 * @param version that was read; nobody decides on words that they have not seen
 */
record SentPublication(Integer version) {}
