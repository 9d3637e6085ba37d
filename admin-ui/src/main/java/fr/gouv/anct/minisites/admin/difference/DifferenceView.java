package fr.gouv.anct.minisites.admin.difference;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.content.version.DiffSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that differs between two revisions; {@code admin/version/change} shows it.
 *
 * @param badge kind of change; null when the part is unchanged
 * @param settings labels of the settings that differ; empty when words differ
 * @param folded whether its text is collapsed
 */
public record DifferenceView(
        String id,
        String title,
        @Nullable BadgeView badge,
        List<DiffSpan> spans,
        List<String> settings,
        boolean folded) {}
