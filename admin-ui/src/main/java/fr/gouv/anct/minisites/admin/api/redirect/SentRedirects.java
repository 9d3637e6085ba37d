package fr.gouv.anct.minisites.admin.api.redirect;

import org.jspecify.annotations.Nullable;

/**
 * Redirects to be made, as comma-separated values.
 *
 * @param list a line for each: the old address, the new one, perhaps an alias
 * @param rehearsal whether it is only told what would be done
 */
record SentRedirects(String list, @Nullable Boolean rehearsal) {}
