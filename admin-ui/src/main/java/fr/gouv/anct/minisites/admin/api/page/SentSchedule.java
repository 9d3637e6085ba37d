package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.schedule.Deed;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done at a moment to come; what was planned of the same kind is replaced.
 *
 * @param version that is to be published, as it was read: the newest, or the one that is scheduled already
 * @param at with its offset: no hour is skipped, none comes twice
 */
record SentSchedule(Deed deed, @Nullable Integer version, OffsetDateTime at) {}
