package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.BlockInputOrigins;
import fr.gouv.anct.minisites.admin.content.FieldSpec;
import fr.gouv.anct.minisites.admin.content.FieldSpecs;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.admin.content.TargetMatches;
import fr.gouv.anct.minisites.admin.content.TextLeaves;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.InlineFinding;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.label.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.label.PageProblemLabels;
import fr.gouv.anct.minisites.admin.page.form.BlockView.Entry;
import fr.gouv.anct.minisites.admin.page.form.BlockView.Group;
import fr.gouv.anct.minisites.admin.page.form.BlockView.Item;
import fr.gouv.anct.minisites.admin.page.form.BlockView.Items;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the views of the blocks in a form, each field with its errors. */
public final class BlockViewFactory {

    /** Ids of lists of suggestions, which occur once in the page. */
    public static final String TARGETS = "link-targets";

    public static final String SECTIONS = "link-sections";
    public static final String FILES = "link-files";

    /** Id of the list of images offered by fields. */
    public static final String IMAGES = "link-images";

    public static final String PICTOGRAMS = "pictograms";

    /** Id of the list of the tags of the site's articles. */
    public static final String TAGS = "known-tags";

    /** Id of the list of the collections of the site's documents. */
    public static final String COLLECTIONS = "known-collections";

    private final Messages messages;
    private final Map<String, String> problems;
    private final Map<String, List<InlineFinding>> remarks;
    private final ResolvedTargets resolved;
    private final BlockFieldViewFactory fields;
    private final Terms terms;
    /** Links that lead to secure URLs alone: their help says what to give, instead of the hint for any link. */
    private static final Set<String> SECURE_LINKS = Set.of("tool", "form");

    private final boolean reading;

    public BlockViewFactory(Messages messages, Map<String, String> problems, Map<String, List<InlineFinding>> remarks) {
        this(messages, problems, remarks, ResolvedTargets.NONE);
    }

    /**
     * Creates views with errors.
     *
     * @param problems message keys, by field name
     * @param remarks findings, by the name of their location
     * @param resolved targets of the values, where a name matches several
     */
    public BlockViewFactory(
            Messages messages,
            Map<String, String> problems,
            Map<String, List<InlineFinding>> remarks,
            ResolvedTargets resolved) {
        this(messages, problems, remarks, resolved, Terms.NONE, false);
    }

    private BlockViewFactory(
            Messages messages,
            Map<String, String> problems,
            Map<String, List<InlineFinding>> remarks,
            ResolvedTargets resolved,
            Terms terms,
            boolean reading) {
        this.messages = messages;
        this.problems = problems;
        this.remarks = remarks;
        this.resolved = resolved;
        this.terms = terms;
        this.fields = new BlockFieldViewFactory(messages, terms, reading);
        this.reading = reading;
    }

    /** Returns a copy for accounts that may not edit: rich text is shown without its tags. */
    public BlockViewFactory forReading() {
        return new BlockViewFactory(messages, problems, remarks, resolved, terms, true);
    }

    /** Returns a copy that offers terms of the vocabularies for selection. */
    public BlockViewFactory offering(Terms offered) {
        return new BlockViewFactory(messages, problems, remarks, resolved, offered, reading);
    }

    /** Returns the block types that can be added. */
    public static List<Option> types(Messages messages) {
        return FieldSpecs.types().stream()
                .map(type -> new Option(type, messages.get("block." + type)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    public List<BlockView> of(BlockInput formData) {
        return IntStream.range(0, formData.blocks().size())
                .mapToObj(i ->
                        block(formData.blocks().get(i), i, formData.blocks().size()))
                .toList();
    }

    private BlockView block(ObjectNode typed, int index, int count) {
        String type = typed.path(BlockInput.TYPE).asString("");
        String name = "b" + index;
        List<Item> items = FieldSpecs.of(type).stream()
                .flatMap(questions -> items(type, typed, questions, name).stream())
                .toList();
        String label = messages.get("block." + type);
        return new BlockView(
                name,
                type,
                label,
                messages.get("page.block.title", index + 1, label),
                TextLeaves.firstWords(typed),
                inside(items).anyMatch(field -> field.error() != null),
                inputValue(typed, BlockInput.ORIGIN),
                inputValue(typed, BlockInputOrigins.FROM),
                inputValue(typed, BlockInput.KEPT),
                index == 0,
                index == count - 1,
                remarks(name),
                items);
    }

    private static @Nullable String inputValue(ObjectNode typed, String name) {
        JsonNode value = typed.get(name);
        return value == null ? null : value.asString("");
    }

    private List<InlineFinding> remarks(String name) {
        return remarks.getOrDefault(name, List.of());
    }

    private List<Item> items(String type, JsonNode typed, List<FieldSpec> questions, String prefix) {
        return questions.stream()
                .map(spec -> item(type, typed.path(spec.name()), spec, prefix + "-" + spec.name()))
                .toList();
    }

    private Item item(String type, JsonNode value, FieldSpec spec, String name) {
        String path = path(name);
        String label = BlockFieldLabels.of(messages, type, path);
        return switch (spec.answer()) {
            case FieldType.Group(List<FieldSpec> inner) ->
                new Item(
                        null,
                        new Group(
                                name,
                                label,
                                remarks(name),
                                items(type, value, spec.required() ? inner : optional(inner), name)),
                        null);
            case FieldType.Items(List<FieldSpec> inner) ->
                new Item(
                        null,
                        null,
                        new Items(
                                name,
                                label,
                                BlockFieldLabels.adding(messages, type, path, label),
                                parts(type, value, inner, name)));
            default -> new Item(field(spec, name, label, value.asString("")), null, null);
        };
    }

    /** Returns the fields of an optional group, which may stay blank as a whole. */
    private static List<FieldSpec> optional(List<FieldSpec> questions) {
        return questions.stream()
                .map(spec -> new FieldSpec(spec.name(), spec.answer(), false))
                .toList();
    }

    private List<Entry> parts(String type, JsonNode list, List<FieldSpec> questions, String name) {
        List<Entry> parts = new ArrayList<>();
        int count = list.size();
        for (int i = 0; i < count; i++) {
            String inside = name + "-" + i;
            parts.add(new Entry(
                    inside,
                    messages.get("page.part.title", i + 1, count),
                    i == 0,
                    i == count - 1,
                    remarks(inside),
                    items(type, list.path(i), questions, inside)));
        }
        return parts;
    }

    private FieldView field(FieldSpec spec, String name, String label, String value) {
        FieldView plain = fields.of(spec.answer(), name, label, value);
        FieldView field =
                helped(spec, spec.required() ? plain : optional(spec, plain)).withRemarks(remarks(name));
        String problem = problems.get(name);
        List<String> wouldDo = TargetMatches.alternatives(resolved, spec.answer(), value);
        return problem == null
                ? field.withSuggestions(wouldDo)
                : field.withError(
                        PageProblemLabels.text(messages, problem, spec.answer().longest()), wouldDo);
    }

    /** Returns the field as one that may be left empty: a choice offers that too. */
    private FieldView optional(FieldSpec spec, FieldView field) {
        String own = spec.answer() instanceof FieldType.Choice choice ? "block.choice." + choice.name() + ".none" : "";
        if (field.kind() != FieldView.Kind.SELECT || field.options().isEmpty()) {
            return field.optional();
        }
        return field.optional()
                .withOptions(Stream.concat(
                                Stream.of(new Option("", messages.get(messages.has(own) ? own : "block.choice.none"))),
                                field.options().stream())
                        .toList());
    }

    /** Puts the purpose of a field before the instructions for filling it in. */
    private FieldView helped(FieldSpec spec, FieldView field) {
        String inList = "block.help." + listed(field.name());
        String help = messages.has(inList) ? inList : "block.help." + spec.name();
        if (!messages.has(help)) {
            return field;
        }
        String said = messages.get(help);
        boolean alone = field.hint() == null || SECURE_LINKS.contains(spec.name());
        FieldView helped = field.withHint(alone ? said : said + " " + field.hint());
        return spec.answer() instanceof FieldType.Rich && !reading
                ? helped.withHtmx(Map.of("ms-rich", "oui", "ms-help", said))
                : helped;
    }

    /** Returns the field with its list, because it may mean something else than in another list: {@code days.hours}. */
    private static String listed(String name) {
        return path(name).replaceAll("-\\d+-", ".");
    }

    /** Returns the field name without the name of its block. */
    private static String path(String name) {
        return name.replaceFirst("^b\\d+-", "");
    }

    /** Returns all fields of these blocks, at all depths. */
    public static Stream<FieldView> fields(List<BlockView> blocks) {
        return blocks.stream().flatMap(block -> inside(block.items()));
    }

    private static Stream<FieldView> inside(List<Item> items) {
        return items.stream()
                .flatMap(item -> Stream.of(
                                Stream.ofNullable(item.field()),
                                Stream.ofNullable(item.group()).flatMap(group -> inside(group.items())),
                                Stream.ofNullable(item.parts())
                                        .flatMap(parts -> parts.parts().stream())
                                        .flatMap(part -> inside(part.items())))
                        .flatMap(fields -> fields));
    }
}
