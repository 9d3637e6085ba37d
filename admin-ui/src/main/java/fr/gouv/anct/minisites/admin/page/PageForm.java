package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.page.form.BlockForm;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.util.MultiValueMapAdapter;
import reactor.core.publisher.Mono;

/** Reads the content of a page from the fields of its form, and writes it as fields. */
public final class PageForm {

    /** Field with the number of the revision that the form started from. */
    public static final String BASE = "base";

    private PageForm() {}

    /** Parses a submitted form. */
    public static Mono<PageInput> read(MultiValueMap<String, String> form) {
        return ParsingThreads.run(() -> of(form));
    }

    /** Parses a working copy. */
    public static Mono<PageInput> read(WorkingCopy copy) {
        return read(new MultiValueMapAdapter<>(copy.fields()));
    }

    private static PageInput of(MultiValueMap<String, String> form) {
        return new PageInput(
                number(text(form, BASE)),
                text(form, PageInput.TITLE),
                text(form, PageInput.SHORT_TITLE),
                text(form, PageInput.LEAD),
                text(form, PageInput.DESCRIPTION),
                text(form, PageInput.IMAGE),
                text(form, PageInput.TAGS),
                terms(form),
                text(form, PageInput.TERRITORY),
                text(form, PageInput.COMMENT),
                BlockForm.read(form));
    }

    private static List<String> terms(MultiValueMap<String, String> form) {
        return Arrays.stream(Vocabulary.values())
                .flatMap(vocabulary -> form.getOrDefault(PageInput.field(vocabulary), List.of()).stream()
                        .map(PlainText::clean)
                        .filter(code -> !code.isEmpty())
                        .limit(Revision.MOST_TERMS + 1)
                        .map(code -> vocabulary.code() + ":" + code))
                .toList();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return PlainText.clean(form.getFirst(name));
    }

    /** Parses the number of a revision; returns 0, which no revision has, for anything else. */
    public static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Returns the form fields of this input: {@link #read(MultiValueMap)} parses them. */
    public static Map<String, List<String>> fields(PageInput input) {
        Map<String, List<String>> fields = new LinkedHashMap<>(BlockForm.fields(input.blocks()));
        fields.put(BASE, List.of(String.valueOf(input.base())));
        fields.put(PageInput.TITLE, List.of(input.title()));
        fields.put(PageInput.SHORT_TITLE, List.of(input.shortTitle()));
        fields.put(PageInput.LEAD, List.of(input.lead()));
        fields.put(PageInput.DESCRIPTION, List.of(input.description()));
        fields.put(PageInput.IMAGE, List.of(input.image()));
        fields.put(PageInput.TAGS, List.of(input.tags()));
        for (Vocabulary vocabulary : Vocabulary.values()) {
            String prefix = vocabulary.code() + ":";
            fields.put(
                    PageInput.field(vocabulary),
                    input.terms().stream()
                            .filter(term -> term.startsWith(prefix))
                            .map(term -> term.substring(prefix.length()))
                            .toList());
        }
        fields.put(PageInput.TERRITORY, List.of(input.territory()));
        fields.put(PageInput.COMMENT, List.of(input.comment()));
        return fields;
    }
}
