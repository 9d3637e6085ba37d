package fr.gouv.anct.minisites.sitedirectory;

import java.util.UUID;

/**
 * A live site as the directory of sites lists it.
 *
 * @param url its canonical root URL
 */
public record DirectorySite(UUID id, String name, String url, DirectoryFacts facts) {}
