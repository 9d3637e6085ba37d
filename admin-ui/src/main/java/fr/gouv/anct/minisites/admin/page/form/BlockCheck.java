package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.SectionRef;
import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import fr.gouv.anct.minisites.database.StoredJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a body of what was typed, or says what is wrong with it, field by field. */
public final class BlockCheck {

    private final BlockCodec codec;
    private final FieldCheck fields;
    private final List<Block> base;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /**
     * Prepares for one form.
     *
     * @param base the body that the form started from; what it holds may stay
     * @param targets what the {@link #addresses} lead to
     */
    public BlockCheck(BlockCodec codec, List<Block> base, Map<String, Target> targets, Collection<String> pictograms) {
        this.codec = codec;
        this.base = base;
        BlockReferences held = BlockReferences.of(base);
        Set<String> stored = held.pages().stream().map(id -> "page:" + id).collect(Collectors.toSet());
        held.pages().forEach(id -> stored.add(SectionRef.SCHEME + id));
        held.media().forEach(id -> stored.add("media:" + id));
        this.fields = new FieldCheck(targets, stored, pictograms);
    }

    /** The addresses within the site that were typed, which must be looked up before the check. */
    public static Set<String> addresses(TypedBlocks typed) {
        Set<String> found = new LinkedHashSet<>();
        Leaves.of(typed).forEach(leaf -> FieldCheck.addresses(leaf.question().answer(), leaf.text(), found));
        return found;
    }

    /** Keys of what is wrong, by the name of the field; filled by {@link #body}. */
    public Map<String, String> problems() {
        return problems;
    }

    /** The body; not to be used when there are {@link #problems}. */
    public List<Block> body(TypedBlocks typed) {
        ArrayNode body = StoredJson.MAPPER.createArrayNode();
        for (int i = 0; i < typed.blocks().size(); i++) {
            ObjectNode block = typed.blocks().get(i);
            String type = block.path(TypedBlocks.TYPE).asString("");
            if (type.equals(TypedBlocks.UNKNOWN)) {
                keep(body, block.path(TypedBlocks.KEPT).asString(""));
            } else {
                body.add(checked(block, Questions.of(type).orElseThrow(), "b" + i)
                        .put("type", type)
                        .put("version", BlockCodec.versionOf(type)));
            }
        }
        return problems.isEmpty() ? codec.read(body) : base;
    }

    /** As much of it as has nothing wrong: the blocks that could stand in a page as they are. */
    public List<Block> whole(TypedBlocks typed) {
        List<Block> whole = new ArrayList<>();
        for (ObjectNode block : typed.blocks()) {
            problems.clear();
            List<Block> one = body(new TypedBlocks(List.of(block)));
            if (problems.isEmpty()) {
                whole.addAll(one);
            }
        }
        return whole;
    }

    private void keep(ArrayNode body, String place) {
        if (place.matches("\\d{1,3}") && Integer.parseInt(place) < base.size()) {
            String kept = codec.write(List.of(base.get(Integer.parseInt(place))));
            body.addAll((ArrayNode) StoredJson.MAPPER.readTree(kept));
        }
    }

    private ObjectNode checked(ObjectNode typed, List<Question> questions, String prefix) {
        ObjectNode checked = StoredJson.MAPPER.createObjectNode();
        for (Question question : questions) {
            String name = prefix + "-" + question.name();
            switch (question.answer()) {
                case Answer.Group(List<Question> inner) -> {
                    ObjectNode group = (ObjectNode) typed.get(question.name());
                    if (question.required() || !Leaves.blank(group, inner)) {
                        checked.set(question.name(), checked(group, inner, name));
                    }
                }
                case Answer.Parts(List<Question> inner) -> {
                    ArrayNode parts = checked.putArray(question.name());
                    ArrayNode sent = (ArrayNode) typed.get(question.name());
                    if (sent.size() > TypedBlocks.MOST) {
                        problems.put(name, "page.problem.many-parts");
                    }
                    for (int i = 0; i < sent.size(); i++) {
                        ObjectNode part = (ObjectNode) sent.get(i);
                        // A part in which nothing was typed is no part.
                        if (!Leaves.blank(part, inner)) {
                            parts.add(checked(part, inner, name + "-" + i));
                        }
                    }
                }
                default ->
                    fields.check(question, typed.path(question.name()).asString(""), checked)
                            .ifPresent(problem -> problems.put(name, problem));
            }
        }
        return checked;
    }
}
