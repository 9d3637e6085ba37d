package fr.gouv.anct.minisites.admin.form;

import org.jspecify.annotations.Nullable;

/**
 * A finding shown beside its field; {@code admin/component/findings} shows a list.
 *
 * @param error whether it prevents the publication of the page
 * @param severity label of the severity
 * @param place the section that contains it, and {@code href} of that section's form; null when it is in the page
 *     itself
 */
public record InlineFinding(
        boolean error,
        String severity,
        String text,
        @Nullable String place,
        @Nullable String href) {}
