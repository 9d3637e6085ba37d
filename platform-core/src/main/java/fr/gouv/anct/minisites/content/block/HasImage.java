package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Element of a block that can replace the library's alternative text of its image; other images of blocks are plain
 * {@link MediaRef}s, without this choice.
 */
public interface HasImage {

    /** The image file. */
    MediaRef image();

    /** Overrides the alternative text stored with the media; empty for a decorative image, null without an override. */
    @Nullable
    String alt();

    /**
     * Finds the images of a value made of records and lists that have an alternative text of the block at every use. An
     * image used once without one needs that of the library.
     */
    static Set<UUID> worded(Object value) {
        Map<UUID, Integer> wordless = new HashMap<>();
        BlockTraversal.walk(value, part -> {
            if (part instanceof MediaRef image) {
                wordless.merge(image.id(), 1, Integer::sum);
            } else if (part instanceof HasImage use && use.alt() != null) {
                wordless.merge(use.image().id(), -1, Integer::sum);
            }
        });
        return wordless.entrySet().stream()
                .filter(image -> image.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
