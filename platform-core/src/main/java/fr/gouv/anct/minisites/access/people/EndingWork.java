package fr.gouv.anct.minisites.access.people;

/**
 * What ends with somebody's part in a site, whatever they have saved.
 *
 * @param publications that they have scheduled
 * @param withdrawals that they have scheduled
 * @param links to drafts that they have made, and that still open
 * @param pages that they look after
 * @param texts that they have not saved
 */
public record EndingWork(long publications, long withdrawals, long links, long pages, long texts) {}
