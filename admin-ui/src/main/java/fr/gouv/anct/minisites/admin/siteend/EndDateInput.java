package fr.gouv.anct.minisites.admin.siteend;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a site as typed.
 *
 * @param endsOn last day of the site; null only before it is checked
 */
record EndDateInput(@NotNull @Nullable LocalDate endsOn) {}
