package fr.gouv.anct.minisites.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the journal detail of a change to common standards: old and new text, without unchanged parts. */
final class StandardAuditDetail {

    private StandardAuditDetail() {}

    /**
     * @param before null when the entity is new
     * @param after null when it is removed
     */
    static Map<String, String> of(@Nullable LegalEntity before, @Nullable LegalEntity after) {
        LegalEntity old = before == null ? LegalEntity.NONE : before;
        LegalEntity now = after == null ? LegalEntity.NONE : after;
        Map<String, String> change = new LinkedHashMap<>();
        put(change, "name", old.name(), now.name());
        put(change, "address", old.address(), now.address());
        put(change, "phone", old.phone(), now.phone());
        return change;
    }

    private static void put(Map<String, String> change, String key, String before, String after) {
        if (!Objects.equals(before, after)) {
            change.put(key, before.isEmpty() ? "+ " + after : after.isEmpty() ? "− " + before : before + " → " + after);
        }
    }

    /** Returns the lines from the first to the last difference. */
    static Map<String, String> ofText(String before, String after) {
        List<String> old = new ArrayList<>(before.lines().toList());
        List<String> now = new ArrayList<>(after.lines().toList());
        while (!old.isEmpty() && !now.isEmpty() && old.getFirst().equals(now.getFirst())) {
            old.removeFirst();
            now.removeFirst();
        }
        while (!old.isEmpty() && !now.isEmpty() && old.getLast().equals(now.getLast())) {
            old.removeLast();
            now.removeLast();
        }
        Map<String, String> change = new LinkedHashMap<>(Map.of("former", lines(old), "wording", lines(now)));
        change.values().removeIf(String::isEmpty);
        return change;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    /** Returns the removed and added hosts. */
    static Map<String, String> ofHosts(Collection<String> before, Collection<String> after) {
        String hosts = Stream.concat(only(before, after, "− "), only(after, before, "+ "))
                .collect(Collectors.joining(" ; "));
        return hosts.isEmpty() ? Map.of() : Map.of("hosts", hosts);
    }

    private static Stream<String> only(Collection<String> some, Collection<String> others, String sign) {
        return new TreeSet<>(some)
                .stream().filter(host -> !others.contains(host)).map(host -> sign + host);
    }
}
