package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import org.jspecify.annotations.Nullable;

/**
 * A menu entry, the notice banner, or a redirect, with a broken target.
 *
 * @param href where it can be corrected; null without permission
 */
public record BrokenLinkView(
        BadgeView severity, String place, @Nullable String href, String text) {}
