package fr.gouv.anct.minisites.content.template;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Id and version of the template that blocks of a page were copied from, serialized as {@code id:version} to find
 * updates.
 */
public record TemplateVersion(UUID template, int version) {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(\\d{1,9})");

    /** Parses {@link #toString}; empty for any other text. */
    public static Optional<TemplateVersion> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new TemplateVersion(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return template + ":" + version;
    }
}
