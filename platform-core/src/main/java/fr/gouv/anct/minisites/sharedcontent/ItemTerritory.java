package fr.gouv.anct.minisites.sharedcontent;

import java.util.List;

/**
 * A territory that items are about, or that contains one.
 *
 * @param within codes of what contains it
 * @param given its own code and those of former communes that stand for it
 */
record ItemTerritory(String code, String slug, String label, List<String> within, List<String> given) {}
