package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates the text of one field of a block by its field type, and writes the converted value into the stored JSON of
 * the block. Problems are message keys.
 */
final class FieldValidator {

    static final int LONGEST_LINE = 300;
    static final int LONGEST_TEXT = 3_000;
    static final int LONGEST_RICH = 50_000;

    /** Suffix of the message keys about ambiguous names. */
    static final String SEVERAL = "-several";

    private static final Optional<String> RIGHT = Optional.empty();

    private final ResolvedTargets resolved;
    private final Map<String, Target> targets;
    private final Set<String> held;
    private final Collection<String> pictograms;
    private final Terms terms;

    /**
     * Prepares the validation of one form.
     *
     * @param held references of the base, which may stay even when their target has been deleted
     * @param terms the terms of the vocabularies; one that was replaced may stay
     */
    FieldValidator(ResolvedTargets resolved, Set<String> held, Collection<String> pictograms, Terms terms) {
        this.resolved = resolved;
        this.targets = resolved.byAddress();
        this.held = held;
        this.pictograms = pictograms;
        this.terms = terms;
    }

    /**
     * Adds the addresses in a field, relative to the site or absolute, in the format that {@link ReferenceConversion} needs, and
     * names.
     */
    static void addresses(FieldType type, String text, Set<String> found) {
        switch (type) {
            case FieldType.Target _, FieldType.Page _, FieldType.Section _, FieldType.File _ -> {
                found.add(text.strip());
                address(text, found);
            }
            case FieldType.Rich _ when text.length() > LONGEST_RICH -> {}
            case FieldType.Rich _ ->
                ReferenceConversion.parsed(text).select("a[href]").forEach(a -> address(a.attr("href"), found));
            default -> {}
        }
    }

    private static void address(String typed, Set<String> found) {
        found.add(WebUrl.complete(typed).split("#", 2)[0]);
    }

    Optional<String> check(FieldSpec spec, String typed, ObjectNode checked) {
        String text = typed.strip();
        String name = spec.name();
        if (spec.answer() instanceof FieldType.Words) {
            ArrayNode words = checked.putArray(name);
            split(text).forEach(words::add);
            return tooLong(text, LONGEST_LINE);
        }
        if (spec.answer() instanceof FieldType.Flag) {
            checked.put(name, !text.isEmpty());
            return RIGHT;
        }
        if (spec.answer() instanceof FieldType.Choice choice && text.isEmpty()) {
            // Without a choice, the first constant applies, which is the usual one; none where there need not be any.
            if (spec.required()) {
                checked.put(name, choice.codes().getFirst());
            }
            return RIGHT;
        }
        if (text.isEmpty()) {
            return spec.required() ? Optional.of("page.problem.missing") : RIGHT;
        }
        return switch (spec.answer()) {
            case FieldType.Line _ -> text(checked, name, text, LONGEST_LINE);
            case FieldType.LongText _ -> text(checked, name, text, LONGEST_TEXT);
            case FieldType.Rich _ -> rich(checked, name, text, spec.required());
            case FieldType.WholeNumber whole -> number(checked, name, text, whole);
            case FieldType.Choice choice ->
                choice.codes().contains(text)
                        ? text(checked, name, text, LONGEST_LINE)
                        : Optional.of("page.problem.choice");
            case FieldType.VocabularyTerm(Vocabulary vocabulary) ->
                terms.current(vocabulary, text).isPresent()
                        ? text(checked, name, text, LONGEST_LINE)
                        : Optional.of("page.problem.choice");
            case FieldType.Target(boolean shown) -> link(checked, name, text, shown);
            case FieldType.Page _ -> page(checked, name, text);
            case FieldType.Section _ -> section(checked, name, text);
            case FieldType.File(FileMatches.Kind kind) -> file(checked, name, text, kind);
            case FieldType.Picture _ ->
                pictograms.contains(text)
                        ? text(checked, name, text, LONGEST_LINE)
                        : Optional.of("page.problem.pictogram");
            case FieldType.Cells _ -> cells(checked, name, typed);
            case FieldType.Formatted(FieldFormat format) -> {
                boolean taken = format.takes(text);
                checked.put(name, taken ? format.stored(text) : text);
                yield taken ? RIGHT : Optional.of(format.problem(text));
            }
            case FieldType.Words _, FieldType.Flag _, FieldType.Group _, FieldType.Items _ ->
                throw new IllegalStateException(name);
        };
    }

    static List<String> split(String words) {
        return Arrays.stream(words.split("[,\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> tooLong(String text, int longest) {
        return text.length() > longest ? Optional.of("page.problem.long") : RIGHT;
    }

    private static Optional<String> text(ObjectNode checked, String name, String text, int longest) {
        checked.put(name, text);
        return tooLong(text, longest);
    }

    private Optional<String> rich(ObjectNode checked, String name, String typed, boolean required) {
        if (typed.length() > LONGEST_RICH) {
            return Optional.of("page.problem.long");
        }
        Document document = ReferenceConversion.typedText(typed);
        boolean lost = false;
        boolean user = false;
        boolean nowhere = false;
        boolean preview = false;
        for (var anchor : document.select("a[href]")) {
            if (ReferenceConversion.inside(anchor)) {
                Optional<String> stored = ReferenceConversion.stored(anchor.attr("href"), targets);
                lost |= stored.isEmpty();
                anchor.attr("href", stored.orElse(""));
            } else {
                lost |= unheld(anchor.attr("href"));
                preview |= resolved.isPreview(anchor.attr("href"));
                user |= WebUrl.hasUserInfo(anchor.attr("href"));
                anchor.attr("href", ReferenceConversion.web(anchor.attr("href"), targets));
                nowhere |= outside(anchor.attr("href"))
                        && Link.typed(anchor.attr("href")).isEmpty();
            }
        }
        RichText text = new RichText(document.body().html());
        checked.put(name, text.html());
        if (lost) {
            return Optional.of("page.problem.link-inside");
        }
        if (preview) {
            return Optional.of("page.problem.link-inside-preview");
        }
        if (user) {
            return Optional.of("page.problem.link-inside-user");
        }
        if (nowhere) {
            return Optional.of("page.problem.link-inside-host");
        }
        return required && text.plain().isBlank() ? Optional.of("page.problem.missing") : RIGHT;
    }

    /** Whether it is meant as the address of another site; any other invalid link is removed. */
    private static boolean outside(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** Not stripped: a tab at the beginning is an empty cell. */
    private static Optional<String> cells(ObjectNode checked, String name, String typed) {
        if (typed.length() > LONGEST_RICH) {
            return Optional.of("page.problem.long");
        }
        try {
            checked.set(name, Jsonb.MAPPER.valueToTree(TableCells.pasted(typed)));
            return RIGHT;
        } catch (IllegalArgumentException tooLarge) {
            return Optional.of("page.problem.cells");
        }
    }

    private static Optional<String> number(ObjectNode checked, String name, String text, FieldType.WholeNumber whole) {
        if (!text.matches("\\d{1,4}")) {
            return Optional.of("page.problem.number");
        }
        int number = Integer.parseInt(text);
        checked.put(name, number);
        return number < whole.least() || number > whole.most() ? Optional.of("page.problem.number") : RIGHT;
    }

    private Optional<String> link(ObjectNode checked, String name, String text, boolean shown) {
        if (text.startsWith("/")) {
            Optional<String> stored = ReferenceConversion.stored(text, targets);
            stored.ifPresent(reference -> checked.put(name, reference));
            return stored.isPresent() ? RIGHT : Optional.of("page.problem.address");
        }
        if (unheld(text)) {
            return Optional.of("page.problem.address");
        }
        List<Target> named = TargetMatches.linked(resolved, text, shown);
        if (!named.isEmpty()) {
            return found(checked, name, text, named, named.getFirst().file() ? MediaRef.SCHEME : Link.PAGE, "link");
        }
        if (resolved.isPreview(text)) {
            return Optional.of("page.problem.link-preview");
        }
        Optional<Link> link = Link.typed(ReferenceConversion.web(text, targets));
        link.ifPresent(leads -> checked.put(name, leads.toString()));
        if (link.isEmpty()) {
            return Optional.of(unlinked(text, "page.problem.link"));
        }
        return shown && link.get() instanceof Link.Contact ? Optional.of("page.problem.link-shown") : RIGHT;
    }

    private static String unlinked(String text, String otherwise) {
        if (text.startsWith("#")) {
            return "page.problem.link-anchor";
        }
        return WebUrl.hasUserInfo(text) ? "page.problem.link-user" : otherwise;
    }

    /** Whether it is a reference that the base does not contain. */
    private boolean unheld(String text) {
        return ReferenceConversion.known(text) && !held.contains(ReferenceConversion.named(text));
    }

    /** Accepts a shared section, never a page. */
    private Optional<String> section(ObjectNode checked, String name, String text) {
        return found(checked, name, text, TargetMatches.sections(resolved, text), SectionRef.SCHEME, "section");
    }

    private Optional<String> page(ObjectNode checked, String name, String text) {
        return found(checked, name, text, TargetMatches.pages(resolved, text), Link.PAGE, "page");
    }

    private Optional<String> file(ObjectNode checked, String name, String text, FileMatches.Kind kind) {
        FileMatches choice = FileMatches.of(resolved, text, kind);
        return choice.otherKind()
                ? Optional.of(kind == FileMatches.Kind.SOUND ? "page.problem.sound" : "page.problem.image")
                : found(checked, name, text, choice.files(), MediaRef.SCHEME, "file");
    }

    /**
     * Stores a reference to a single target.
     *
     * @param named the targets that match
     * @param scheme prefix of the reference
     */
    private Optional<String> found(
            ObjectNode checked, String name, String text, List<Target> named, String scheme, String kind) {
        if (named.size() == 1) {
            checked.put(name, scheme + named.getFirst().id());
            return RIGHT;
        }
        checked.put(name, text);
        if (held.contains(text) && text.startsWith(scheme)) {
            return RIGHT;
        }
        return Optional.of("page.problem." + kind + (named.isEmpty() ? "" : SEVERAL));
    }
}
