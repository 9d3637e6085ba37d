package fr.gouv.anct.minisites.admin.api.page;

import java.util.UUID;

/**
 * A submission to be given back to its author.
 *
 * @param submission its id
 * @param comment what is to be corrected
 */
record SentReturn(UUID submission, String comment) {}
