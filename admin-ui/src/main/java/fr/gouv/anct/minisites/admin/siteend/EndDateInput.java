package fr.gouv.anct.minisites.admin.siteend;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Submitted value of the form with which central communications set the end of a site: its last day.
 *
 * @param endsOn last day of the site; null only before it is checked
 */
record EndDateInput(@NotNull @Nullable LocalDate endsOn) {}
