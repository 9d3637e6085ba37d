package fr.gouv.anct.minisites.sitedirectory;

/**
 * Published after the sites of the directory have changed on this node, sequentially.
 *
 * @param generation the new {@link SiteDirectory#generation}
 */
public record SiteDirectoryChangedEvent(long generation) {}
