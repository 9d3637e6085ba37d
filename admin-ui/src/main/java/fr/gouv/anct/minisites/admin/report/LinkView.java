package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the menus, or a redirect, that leads where visitors find nothing.
 *
 * @param href where it is put right; none for who may not
 */
public record LinkView(
        BadgeView severity, String place, @Nullable String href, String text) {}
