package fr.gouv.anct.minisites.sitedirectory;

/**
 * Published after the list of live sites on the portal has changed on this node; events follow one another.
 *
 * @param generation the new {@link SiteDirectory#generation}
 */
public record SiteDirectoryChangedEvent(long generation) {}
