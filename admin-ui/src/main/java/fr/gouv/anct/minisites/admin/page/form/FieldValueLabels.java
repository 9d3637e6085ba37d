package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.content.FieldSpec;
import fr.gouv.anct.minisites.admin.content.FieldSpecs;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.admin.content.ReferenceConversion;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Converts a stored value inside a block to text for the merge screen: the label of an option or of a term, yes or no, or
 * an address instead of a reference.
 */
public final class FieldValueLabels {

    private FieldValueLabels() {}

    /**
     * Labels a value inside a block.
     *
     * @param type of the block
     * @param path to the value, which contains the names of its fields
     * @param terms the terms of the vocabularies
     */
    public static String label(
            Messages messages,
            String type,
            List<String> path,
            String stored,
            Map<UUID, String> addresses,
            Terms terms) {
        List<FieldSpec> questions = FieldSpecs.of(type).orElse(List.of());
        FieldType fieldType = new FieldType.Line();
        for (String name : path) {
            for (FieldSpec spec : questions) {
                if (spec.name().equals(name)) {
                    fieldType = spec.answer();
                }
            }
            questions = inner(fieldType, questions);
        }
        return switch (fieldType) {
            // A value that no form offers can still be submitted, and is stored in an incomplete block.
            case FieldType.Choice choice
            when choice.codes().contains(stored) -> messages.get("block.choice." + choice.name() + "." + stored);
            case FieldType.VocabularyTerm(Vocabulary vocabulary) ->
                terms.current(vocabulary, stored).map(Term::label).orElse(stored);
            case FieldType.Flag _ -> messages.get(Boolean.parseBoolean(stored) ? "block.flag" : "block.flag.not");
            default -> reference(stored, addresses);
        };
    }

    private static List<FieldSpec> inner(FieldType fieldType, List<FieldSpec> questions) {
        return switch (fieldType) {
            case FieldType.Group(List<FieldSpec> inner) -> inner;
            case FieldType.Items(List<FieldSpec> inner) -> inner;
            default -> questions;
        };
    }

    /** Returns the address of a page or a file if the value is a stored reference. */
    public static String reference(String stored, Map<UUID, String> addresses) {
        return ReferenceConversion.shown(stored, addresses);
    }
}
