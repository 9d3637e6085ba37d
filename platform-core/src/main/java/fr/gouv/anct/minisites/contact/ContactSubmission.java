package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Raw input of a contact form, limited to the fields of the form. An excessively long answer is truncated, because the
 * form shown again contains it several times.
 */
public final class ContactSubmission {

    /** Validation error of an answer. */
    public enum Problem {
        MISSING,
        LONG,
        EMAIL,
        PHONE,
        POSTAL_CODE
    }

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_MESSAGE = 10_000;
    /** Length at which an answer is truncated, as a multiple of its maximum length. */
    private static final int SHOWN_AGAIN = 5;

    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 .()-]{5,24}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z -]{2,11}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final List<ContactForm.Field> asked;
    private final Map<ContactFieldKind, String> typed = new EnumMap<>(ContactFieldKind.class);
    /** Original length, in characters, of the truncated answers. */
    private final Map<ContactFieldKind, Integer> cut = new EnumMap<>(ContactFieldKind.class);

    /**
     * Reads the fields of a form.
     *
     * @param answer value posted under the name of a field
     */
    public ContactSubmission(ContactForm form, Function<String, Optional<String>> answer) {
        this.asked = form.asked();
        for (ContactForm.Field field : asked) {
            String text = answer.apply(field.ask().code()).orElse("").replace("\r\n", "\n");
            int most = SHOWN_AGAIN * longest(field.ask());
            if (text.length() > most) {
                cut.put(field.ask(), text.length());
            }
            String clean = CONTROLS.matcher(PlainText.start(text, most)).replaceAll("");
            typed.put(field.ask(), field.ask() == ContactFieldKind.MESSAGE ? clean : clean.replaceAll("[\\n\\t]", " "));
        }
    }

    /** Maximum length of an answer, in characters. */
    public static int longest(ContactFieldKind kind) {
        return kind == ContactFieldKind.MESSAGE ? LONGEST_MESSAGE : LONGEST_LINE;
    }

    /** Whether an answer is so long that it was truncated. */
    public boolean excessive() {
        return !cut.isEmpty();
    }

    /** Raw text of an answer. */
    public String text(ContactFieldKind kind) {
        return typed.getOrDefault(kind, "");
    }

    /** Length of an answer as submitted, in characters, even if it was truncated. */
    public int length(ContactFieldKind kind) {
        return cut.getOrDefault(kind, text(kind).length());
    }

    /** Returns the validation errors by field. */
    public Map<ContactFieldKind, Problem> problems() {
        Map<ContactFieldKind, Problem> problems = new EnumMap<>(ContactFieldKind.class);
        asked.forEach(field -> problem(field).ifPresent(found -> problems.put(field.ask(), found)));
        return problems;
    }

    private Optional<Problem> problem(ContactForm.Field field) {
        if (cut.containsKey(field.ask())) {
            return Optional.of(Problem.LONG);
        }
        String text = text(field.ask()).strip();
        if (text.isEmpty()) {
            return field.optional() ? Optional.empty() : Optional.of(Problem.MISSING);
        }
        if (text.length() > longest(field.ask())) {
            return Optional.of(Problem.LONG);
        }
        return switch (field.ask()) {
            case EMAIL ->
                Optional.of(Problem.EMAIL)
                        .filter(_ -> EmailAddressFormat.ofPerson(text).isEmpty());
            case PHONE ->
                Optional.of(Problem.PHONE).filter(_ -> !PHONE.matcher(text).matches());
            case POSTAL_CODE ->
                Optional.of(Problem.POSTAL_CODE)
                        .filter(_ -> !POSTAL_CODE.matcher(text).matches());
            case NAME, ORGANISATION, POSITION, SUBJECT, MESSAGE -> Optional.empty();
        };
    }

    /** Returns the content to store. */
    public MessageContent content(String page, String path) {
        return new MessageContent(
                page,
                path,
                asked.stream()
                        .map(field ->
                                new FieldAnswer(field.ask(), text(field.ask()).strip()))
                        .filter(answered -> !answered.text().isEmpty())
                        .toList());
    }
}
