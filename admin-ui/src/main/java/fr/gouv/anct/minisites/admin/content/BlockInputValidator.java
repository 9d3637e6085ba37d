package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates the block fields of a form and converts them to a body, with the errors by field. */
public final class BlockInputValidator {

    /** Prefix of the message keys of problems; the rest is the stored code. */
    private static final String PROBLEM = "page.problem.";

    private static final String REVERSED = "page.problem.period";

    /** Names of the two dates of a period. */
    private static final String START = "start";

    private static final String END = "end";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final BlockCodec codec;
    private final FieldValidator fields;
    private final List<Block> base;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, String> incomplete = new LinkedHashMap<>();

    /**
     * Prepares the validation of one form.
     *
     * @param base the body that the form started from; its references may stay
     * @param targets the resolved {@link #addresses}
     * @param terms the terms of the vocabularies
     */
    public BlockInputValidator(
            BlockCodec codec, List<Block> base, ResolvedTargets targets, Collection<String> pictograms, Terms terms) {
        this.codec = codec;
        this.base = base;
        BlockReferences references = BlockReferences.of(base);
        Set<String> stored = references.pages().stream().map(id -> "page:" + id).collect(Collectors.toSet());
        references.pages().forEach(id -> stored.add(SectionRef.SCHEME + id));
        references.media().forEach(id -> stored.add("media:" + id));
        references.sites().forEach(id -> stored.add("site:" + id));
        this.fields = new FieldValidator(targets, stored, pictograms, terms);
    }

    /** Returns the typed addresses and names, which must be resolved before the validation. */
    public static Set<String> addresses(BlockInput formData) {
        Set<String> found = new LinkedHashSet<>();
        TextLeaves.of(formData)
                .forEach(leaf -> FieldValidator.addresses(leaf.question().answer(), leaf.text(), found));
        return found;
    }

    /** Whether a problem is an ambiguous name. */
    public static boolean isOfSeveral(String problem) {
        return problem.endsWith(FieldValidator.SEVERAL);
    }

    /** Returns message keys of what cannot be saved, even in a draft, by field name; filled by {@link #body}. */
    public Map<String, String> problems() {
        return problems;
    }

    /** Returns message keys of what makes blocks incomplete, by field name; filled by {@link #body}. */
    public Map<String, String> incomplete() {
        return incomplete;
    }

    /**
     * Returns the body, incomplete blocks as {@link IncompleteBlock}; not to be used when there are {@link #problems}.
     */
    public List<Block> body(BlockInput formData) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < formData.blocks().size(); i++) {
            ObjectNode block = formData.blocks().get(i);
            if (block.path(BlockInput.TYPE).asString("").equals(BlockInput.UNKNOWN)) {
                keep(body, block.path(BlockInput.KEPT).asString(""));
            } else {
                body.add(block(block, "b" + i));
            }
        }
        return problems.isEmpty() ? body : base;
    }

    private void keep(List<Block> body, String place) {
        if (place.matches("\\d{1,3}") && Integer.parseInt(place) < base.size()) {
            body.add(base.get(Integer.parseInt(place)));
        }
    }

    private Block block(ObjectNode typed, String name) {
        String type = typed.path(BlockInput.TYPE).asString("");
        Map<String, String> lacks = new LinkedHashMap<>();
        ObjectNode block = Jsonb.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("version", BlockCodec.versionOf(type))
                .setAll(checked(typed, FieldSpecs.of(type).orElseThrow(), name, "", lacks));
        return lacks.isEmpty()
                ? codec.read(Jsonb.MAPPER.createArrayNode().add(block)).getFirst()
                : new IncompleteBlock(block, lacks);
    }

    /**
     * Converts the input to its stored form.
     *
     * @param prefix start of the field names
     * @param path location in the stored JSON, with a trailing hyphen unless it is empty
     * @param lacks receives the problem codes, by the path of the value
     */
    private ObjectNode checked(
            ObjectNode typed, List<FieldSpec> questions, String prefix, String path, Map<String, String> lacks) {
        ObjectNode checked = Jsonb.MAPPER.createObjectNode();
        for (FieldSpec spec : questions) {
            String name = prefix + "-" + spec.name();
            String inside = path + spec.name();
            switch (spec.answer()) {
                case FieldType.Group(List<FieldSpec> inner) -> {
                    ObjectNode group = (ObjectNode) typed.get(spec.name());
                    if (spec.required() || !TextLeaves.blank(group, inner)) {
                        checked.set(spec.name(), checked(group, inner, name, inside + "-", lacks));
                    }
                }
                case FieldType.Items(List<FieldSpec> inner) -> {
                    ArrayNode parts = checked.putArray(spec.name());
                    ArrayNode sent = (ArrayNode) typed.get(spec.name());
                    if (sent.size() > BlockInput.MOST) {
                        problems.put(name, "page.problem.many-parts");
                    }
                    for (int i = 0; i < sent.size(); i++) {
                        ObjectNode part = (ObjectNode) sent.get(i);
                        // Blank items are dropped.
                        if (!TextLeaves.blank(part, inner)) {
                            String place = inside + "-" + parts.size() + "-";
                            parts.add(checked(part, inner, name + "-" + i, place, lacks));
                        }
                    }
                }
                default -> {
                    String text = typed.path(spec.name()).asString("");
                    fields.check(spec, text, checked).ifPresent(problem -> {
                        keepTyped(spec, text, checked);
                        incomplete.put(name, problem);
                        lacks.put(inside, problem.substring(PROBLEM.length()));
                    });
                }
            }
        }
        period(checked, questions, prefix, path, lacks);
        return checked;
    }

    /** Checks that a period does not end before it starts. */
    private void period(
            ObjectNode checked, List<FieldSpec> questions, String prefix, String path, Map<String, String> lacks) {
        boolean dates = Stream.of(START, END)
                .allMatch(name -> questions.stream()
                        .anyMatch(spec -> spec.name().equals(name)
                                && spec.answer().equals(new FieldType.Formatted(FieldFormat.DATE))
                                && checked.has(name)
                                && !lacks.containsKey(path + name)));
        // Both are ISO dates, which compare as strings.
        if (dates && checked.path(END).asString().compareTo(checked.path(START).asString()) < 0) {
            incomplete.put(prefix + "-" + END, REVERSED);
            lacks.put(path + END, REVERSED.substring(PROBLEM.length()));
        }
    }

    /** Stores a refused value as it was typed; rich text is reduced to the allowed markup. */
    private static void keepTyped(FieldSpec spec, String typed, ObjectNode checked) {
        String text = CONTROL.matcher(typed).replaceAll("");
        if (text.isBlank()) {
            checked.remove(spec.name());
        } else {
            checked.put(
                    spec.name(),
                    spec.answer() instanceof FieldType.Rich
                            ? RichText.unresolved(
                                    ReferenceConversion.typedText(text).body().html())
                            : text);
        }
    }
}
