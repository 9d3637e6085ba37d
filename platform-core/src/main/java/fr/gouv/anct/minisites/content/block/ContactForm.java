package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Block with a form by which visitors send a message to the team of the site, with the fields that an editor has
 * chosen.
 *
 * @param text shown above the fields, without markup
 * @param fields in order; see {@link #asked()}
 */
@BlockType("contact-form")
public record ContactForm(@Nullable String title, @Nullable String text, List<Field> fields) implements Block {
    /**
     * A field of a contact form.
     *
     * @param help text under its label
     */
    @JsonTypeName("ContactField")
    public record Field(
            ContactFieldKind ask,
            boolean optional,
            @Nullable String help) {}

    /** Creates a new form that asks for the name, the e-mail address, the subject and the message. */
    public static ContactForm starting() {
        return new ContactForm(
                null,
                null,
                Stream.of(
                                ContactFieldKind.NAME,
                                ContactFieldKind.EMAIL,
                                ContactFieldKind.SUBJECT,
                                ContactFieldKind.MESSAGE)
                        .map(kind -> new Field(kind, false, null))
                        .toList());
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    /** Finds all contact forms inside a value, in order. */
    public static List<ContactForm> in(Object value) {
        List<ContactForm> found = new ArrayList<>();
        BlockTraversal.walk(value, part -> {
            if (part instanceof ContactForm form) {
                found.add(form);
            }
        });
        return found;
    }

    /** Whether the form cannot be sent without an e-mail address or a telephone number. */
    public boolean asksWhereToAnswer() {
        return asked().stream()
                .anyMatch(field -> !field.optional()
                        && (field.ask() == ContactFieldKind.EMAIL || field.ask() == ContactFieldKind.PHONE));
    }

    /** Fields to show, each kind once; the message is always present and last, chosen or not. */
    public List<Field> asked() {
        List<Field> asked = new ArrayList<>();
        Set<ContactFieldKind> seen = EnumSet.noneOf(ContactFieldKind.class);
        for (Field field : fields) {
            if (field.ask() != ContactFieldKind.MESSAGE && seen.add(field.ask())) {
                asked.add(field);
            }
        }
        asked.add(fields.stream()
                .filter(field -> field.ask() == ContactFieldKind.MESSAGE)
                .findFirst()
                .map(field -> new Field(ContactFieldKind.MESSAGE, false, field.help()))
                .orElseGet(() -> new Field(ContactFieldKind.MESSAGE, false, null)));
        return List.copyOf(asked);
    }
}
