package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.navigation.MenuArea;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Computes the differences between two values of a setting, as texts. */
final class SettingDiff {

    private final Map<UUID, String> names;

    /** @param names names of the pages, files and other sites referred to by the values */
    SettingDiff(Map<UUID, String> names) {
        this.names = names;
    }

    List<SettingDifference> between(Object before, Object after) {
        return before instanceof Menus old && after instanceof Menus now ? menus(old, now) : fields(before, after);
    }

    private List<SettingDifference> menus(Menus before, Menus after) {
        List<SettingDifference> found = new ArrayList<>();
        for (MenuArea area : MenuArea.values()) {
            List<String> old = lines(before, area);
            List<String> now = lines(after, area);
            old.stream()
                    .filter(line -> !now.contains(line))
                    .forEach(line -> found.add(new SettingDifference(area.code(), line, null)));
            now.stream()
                    .filter(line -> !old.contains(line))
                    .forEach(line -> found.add(new SettingDifference(area.code(), null, line)));
            if (!old.equals(now) && Set.copyOf(old).equals(Set.copyOf(now))) {
                found.add(new SettingDifference(area.code(), tops(before, area), tops(after, area)));
            }
        }
        return found;
    }

    private static String tops(Menus menus, MenuArea area) {
        return String.join(
                ", ",
                MenuTree.of(menus).list(MenuPosition.of(area)).orElseThrow().stream()
                        .map(MenuNode::label)
                        .toList());
    }

    private List<String> lines(Menus menus, MenuArea area) {
        List<String> lines = new ArrayList<>();
        MenuTree.of(menus).list(MenuPosition.of(area)).orElseThrow().forEach(entry -> addLines("", entry, lines));
        return lines;
    }

    private void addLines(String above, MenuNode entry, List<String> lines) {
        String label = above + "«\u00a0" + entry.label() + "\u00a0»";
        String leader = entry.leader() == null ? "" : " – " + entry.leader();
        lines.add(label + leader + target(entry.link()));
        entry.below().forEach(below -> addLines(label + " › ", below, lines));
    }

    private String target(@Nullable Link link) {
        return switch (link) {
            case null -> "";
            case Link.ToPage page -> " (" + names.getOrDefault(page.id(), page.toString()) + ")";
            case Link.ToMedia file -> " (" + names.getOrDefault(file.id(), file.toString()) + ")";
            case Link.ToSite to -> " (" + names.getOrDefault(to.id(), Link.SITE + to.id()) + " " + to.path() + ")";
            case Link.External external -> " (" + external.url() + ")";
            case Link.Contact contact -> " (" + contact.uri() + ")";
        };
    }

    private List<SettingDifference> fields(Object before, Object after) {
        Map<String, String> old = texts(before);
        Map<String, String> now = texts(after);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new SettingDifference(field, old.get(field), now.get(field)))
                .toList();
    }

    /** Returns the texts by field name, prefixed by the outer field for a nested record. */
    private Map<String, String> texts(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect("", Jsonb.MAPPER.valueToTree(value), texts);
        return texts;
    }

    private void collect(String name, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            name.isEmpty() || name.equals("legal") || name.equals("appearance")
                                    ? field.getKey()
                                    : name + "-" + field.getKey(),
                            field.getValue(),
                            texts));
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item ->
                    items.add(item.isObject() ? String.join(", ", texts(item).values()) : item.asString()));
            if (!items.isEmpty()) {
                texts.put(name, String.join(" / ", items));
            }
        } else if (!node.isNull()) {
            texts.put(name, named(node.asString()));
        }
    }

    private String named(String text) {
        return text.startsWith("media:") ? names.getOrDefault(UUID.fromString(text.substring(6)), text) : text;
    }
}
