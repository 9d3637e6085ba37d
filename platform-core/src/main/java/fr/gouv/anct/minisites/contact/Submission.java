package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.access.EmailAddress;
import fr.gouv.anct.minisites.content.block.ContactField;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody typed in a form, as it was typed; nothing that the form does not ask is in it. Of an answer far beyond what is
 * taken only the start is here: the form that is shown again holds it, several times.
 */
public final class Submission {

    /** What is wrong with an answer. */
    public enum Problem {
        MISSING,
        LONG,
        EMAIL,
        PHONE,
        POSTAL_CODE
    }

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_MESSAGE = 10_000;
    /** Times the longest answer that is taken: the rest of a longer one is left out. */
    private static final int SHOWN_AGAIN = 5;

    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 .()-]{5,24}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z -]{2,11}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final List<ContactField> asked;
    private final Map<ContactFieldKind, String> typed = new EnumMap<>(ContactFieldKind.class);
    /** Characters of the answers of which only the start is here. */
    private final Map<ContactFieldKind, Integer> cut = new EnumMap<>(ContactFieldKind.class);

    /** @param answer what was posted under the name of a field */
    public Submission(ContactForm form, Function<String, Optional<String>> answer) {
        this.asked = form.asked();
        for (ContactField field : asked) {
            String text = answer.apply(field.ask().code()).orElse("").replace("\r\n", "\n");
            int most = SHOWN_AGAIN * longest(field.ask());
            if (text.length() > most) {
                cut.put(field.ask(), text.length());
            }
            String clean = CONTROLS.matcher(start(text, most)).replaceAll("");
            typed.put(field.ask(), field.ask() == ContactFieldKind.MESSAGE ? clean : clean.replaceAll("[\\n\\t]", " "));
        }
    }

    /** The most characters that an answer may have. */
    public static int longest(ContactFieldKind kind) {
        return kind == ContactFieldKind.MESSAGE ? LONGEST_MESSAGE : LONGEST_LINE;
    }

    /** Never half of a surrogate pair. */
    private static String start(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Whether an answer is so long that only its start is here. */
    public boolean excessive() {
        return !cut.isEmpty();
    }

    /** As it was typed. */
    public String text(ContactFieldKind kind) {
        return typed.getOrDefault(kind, "");
    }

    /** How many characters an answer was sent with, also when only its start is here. */
    public int length(ContactFieldKind kind) {
        return cut.getOrDefault(kind, text(kind).length());
    }

    /** What is wrong, field by field. */
    public Map<ContactFieldKind, Problem> problems() {
        Map<ContactFieldKind, Problem> problems = new EnumMap<>(ContactFieldKind.class);
        asked.forEach(field -> problem(field).ifPresent(found -> problems.put(field.ask(), found)));
        return problems;
    }

    private Optional<Problem> problem(ContactField field) {
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
                        .filter(_ -> EmailAddress.ofPerson(text).isEmpty());
            case PHONE ->
                Optional.of(Problem.PHONE).filter(_ -> !PHONE.matcher(text).matches());
            case POSTAL_CODE ->
                Optional.of(Problem.POSTAL_CODE)
                        .filter(_ -> !POSTAL_CODE.matcher(text).matches());
            case NAME, ORGANISATION, POSITION, SUBJECT, MESSAGE -> Optional.empty();
        };
    }

    /** As it is kept. */
    public Content content(String page, String path) {
        return new Content(
                page,
                path,
                asked.stream()
                        .map(field ->
                                new Answered(field.ask(), text(field.ask()).strip()))
                        .filter(answered -> !answered.text().isEmpty())
                        .toList());
    }
}
