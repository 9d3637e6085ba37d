package fr.gouv.anct.minisites.admin.form;

import org.jspecify.annotations.Nullable;

/**
 * What the checks find, beside what it is about; {@code admin/component/remarks} shows several.
 *
 * @param error whether it keeps the page from being published
 * @param severity how grave it is, in a word
 * @param place the section that it is in, and {@code href} where that is written; none when it is here
 */
public record Remark(
        boolean error,
        String severity,
        String text,
        @Nullable String place,
        @Nullable String href) {}
