package fr.gouv.anct.minisites.content.block;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An image of the library as a block shows it, in words of its own where it has some. */
public interface ImageUse {

    /** The file. */
    MediaRef image();

    /** Overrides the alternative text kept with the media; empty for a decorative image, null without one. */
    @Nullable
    String alt();

    /**
     * The images that a value made of records and lists describes wherever it shows them. One that is shown once without words
     * of its own needs those of the library.
     */
    static Set<UUID> worded(Object value) {
        Map<UUID, Integer> wordless = new HashMap<>();
        Parts.walk(value, part -> {
            if (part instanceof MediaRef image) {
                wordless.merge(image.id(), 1, Integer::sum);
            } else if (part instanceof ImageUse use && use.alt() != null) {
                wordless.merge(use.image().id(), -1, Integer::sum);
            }
        });
        return wordless.entrySet().stream()
                .filter(image -> image.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
