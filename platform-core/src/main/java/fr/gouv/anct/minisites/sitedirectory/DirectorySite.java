package fr.gouv.anct.minisites.sitedirectory;

import java.util.UUID;

/**
 * A live site as the portal, its search and the directory API list it: id, name, canonical URL, and the facts by which
 * it is filtered.
 *
 * @param url its canonical root URL
 */
public record DirectorySite(UUID id, String name, String url, DirectoryFacts facts) {}
