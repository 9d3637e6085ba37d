package fr.gouv.anct.minisites.admin.difference;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.content.version.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a page that differs between two versions; {@code admin/version/change} shows it.
 *
 * @param badge what was done with it; none when it stays as it is
 * @param folded whether its words are only told on request
 */
public record Change(String id, String title, @Nullable BadgeView badge, List<Span> spans, boolean folded) {}
