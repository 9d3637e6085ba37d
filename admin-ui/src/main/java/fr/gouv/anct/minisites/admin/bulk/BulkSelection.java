package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The things that a request names, each once, in the order of the list.
 *
 * @param chosen without repetition
 */
record BulkSelection(List<Chosen> chosen) {

    /** Name of the checkboxes and of the hidden field that carries them on; the templates have it too. */
    static final String FIELD = "chosen";

    static final BulkSelection NONE = new BulkSelection(List.of());

    private static final Pattern SPACE = Pattern.compile(" +");

    /**
     * A thing as it was seen.
     *
     * @param version in the list; empty where acts do not depend on it
     */
    record Chosen(UUID id, String version) {

        private static final char MARK = '@';

        String text() {
            return version.isEmpty() ? id.toString() : id.toString() + MARK + version;
        }

        static Optional<Chosen> read(String text) {
            int mark = text.indexOf(MARK);
            return CanonicalUuid.read(mark < 0 ? text : text.substring(0, mark))
                    .map(id -> new Chosen(id, mark < 0 ? "" : text.substring(mark + 1)));
        }
    }

    /** Reads the values of the field; empty when one is malformed, which no list sends. */
    static Optional<BulkSelection> read(List<String> values) {
        Map<UUID, Chosen> all = new LinkedHashMap<>();
        for (String text : values.stream()
                .flatMap(SPACE::splitAsStream)
                .filter(text -> !text.isEmpty())
                .toList()) {
            Optional<Chosen> one = Chosen.read(text);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.putIfAbsent(one.get().id(), one.get());
        }
        return Optional.of(new BulkSelection(List.copyOf(all.values())));
    }

    List<UUID> ids() {
        return chosen.stream().map(Chosen::id).toList();
    }

    /** Returns the value of one field that carries all of them. */
    String text() {
        return chosen.stream().map(Chosen::text).collect(Collectors.joining(" "));
    }

    Stream<Chosen> stream() {
        return chosen.stream();
    }
}
