package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Redirects to import, as comma-separated values.
 *
 * @param list a line for each: the old address, the new one, optionally an alias
 * @param rehearsal whether the result is only previewed
 */
@JsonTypeName("SentRedirects")
record RedirectImportRequest(String list, @Nullable Boolean rehearsal) {}
