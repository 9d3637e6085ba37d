package fr.gouv.anct.minisites.admin.api.page;

import java.util.UUID;

/**
 * Return of a submission to its author.
 *
 * @param submission its id
 * @param comment requested corrections
 */
record SentReturn(UUID submission, String comment) {}
