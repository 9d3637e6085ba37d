package fr.gouv.anct.minisites.admin.content;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Titled;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows fields that refer to a page or a shared section in the trash, which has no address, by its title, and converts
 * these titles back to references.
 */
public final class TrashedTargets {

    private static final String LABEL = "page.target.trashed";

    private final Map<UUID, Titled> pages;
    private final Messages messages;

    /** @param pages that the fields refer to */
    public TrashedTargets(Map<UUID, Titled> pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Returns the pages and sections that fields refer to by id. */
    public static Set<UUID> referred(BlockInput formData) {
        return TextLeaves.of(formData)
                .flatMap(leaf -> id(scheme(leaf.question().answer()), leaf.text()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether the text of a field ends as the title of a page in the trash. */
    public static boolean isNamed(BlockInput formData, Messages messages) {
        String end = messages.get(LABEL, "");
        return TextLeaves.of(formData)
                .anyMatch(leaf -> !scheme(leaf.question().answer()).isEmpty()
                        && leaf.text().strip().endsWith(end));
    }

    /** Returns a copy with titles in the place of references to the trash; a title of two pages is not shown. */
    public BlockInput shown(BlockInput formData) {
        return changed(
                formData,
                (scheme, text) -> id(scheme, text)
                        .filter(this::trashed)
                        .map(this::label)
                        .filter(label -> ids(label).size() == 1)
                        .orElse(text));
    }

    /** Returns a copy with references in the place of the titles that {@link #shown} has put there. */
    public BlockInput stored(BlockInput formData) {
        return changed(formData, (scheme, text) -> {
            List<UUID> named = ids(text.strip());
            List<UUID> trashed = named.stream().filter(this::trashed).toList();
            List<UUID> meant = trashed.size() == 1 ? trashed : named;
            return meant.size() == 1 ? scheme + meant.getFirst() : text;
        });
    }

    private boolean trashed(UUID page) {
        return Optional.ofNullable(pages.get(page)).filter(Titled::trashed).isPresent();
    }

    private String label(UUID page) {
        return messages.get(LABEL, requireNonNull(pages.get(page)).title());
    }

    /** Pages by label, restored ones included: a form may have been opened before. */
    private List<UUID> ids(String label) {
        return pages.keySet().stream().filter(id -> label(id).equals(label)).toList();
    }

    /** Returns the prefix of the references of a field; empty for a field that refers to no page. */
    private static String scheme(FieldType type) {
        return switch (type) {
            case FieldType.Target _, FieldType.Page _ -> Link.PAGE;
            case FieldType.Section _ -> SectionRef.SCHEME;
            default -> "";
        };
    }

    private static Optional<UUID> id(String scheme, String text) {
        return scheme.isEmpty() || !text.startsWith(scheme)
                ? Optional.empty()
                : CanonicalUuid.read(text.substring(scheme.length()));
    }

    /** @param change from the prefix of a field's references and its text to another text */
    private static BlockInput changed(BlockInput formData, BinaryOperator<String> change) {
        return new BlockInput(formData.blocks().stream()
                .map(block -> {
                    ObjectNode copy = block.deepCopy();
                    FieldSpecs.of(copy.path(BlockInput.TYPE).asString(""))
                            .ifPresent(questions -> change(copy, questions, change));
                    return copy;
                })
                .toList());
    }

    private static void change(JsonNode typed, List<FieldSpec> questions, BinaryOperator<String> change) {
        for (FieldSpec spec : questions) {
            JsonNode value = typed.path(spec.name());
            switch (spec.answer()) {
                case FieldType.Group(List<FieldSpec> inner) -> change(value, inner, change);
                case FieldType.Items(List<FieldSpec> inner) ->
                    value.valueStream().forEach(part -> change(part, inner, change));
                default -> {
                    String scheme = scheme(spec.answer());
                    if (!scheme.isEmpty() && value.isString() && typed instanceof ObjectNode fields) {
                        fields.put(spec.name(), change.apply(scheme, value.asString("")));
                    }
                }
            }
        }
    }
}
