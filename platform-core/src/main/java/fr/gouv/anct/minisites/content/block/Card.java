package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card that is a link as a whole.
 *
 * @param detail a line above the title, for example a date or a place
 * @param tags plain labels, not links
 */
public record Card(
        String title,
        @Nullable String text,
        Link link,
        @Nullable MediaRef image,
        @Nullable String detail,
        @Nullable String badge,
        List<String> tags) {}
