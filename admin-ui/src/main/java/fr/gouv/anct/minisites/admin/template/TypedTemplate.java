package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateWords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as it was typed: its words, and the page that its blocks are taken from.
 *
 * @param kind code of its kind
 * @param site short name of the space
 * @param path address of the page in it
 */
record TypedTemplate(String kind, String name, String description, String site, String path) {

    static final String KIND = "genre";
    static final String NAME = "nom";
    static final String DESCRIPTION = "description";
    static final String SITE = "espace";
    static final String PATH = "adresse";

    private static final int LONGEST_ADDRESS = 300;

    static TypedTemplate of(Call call) {
        return new TypedTemplate(
                call.field(KIND), line(call, NAME), line(call, DESCRIPTION), line(call, SITE), line(call, PATH));
    }

    private static String line(Call call, String field) {
        return call.field(field).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** What a template says of itself, to be changed. */
    static TypedTemplate of(PageTemplate template) {
        return new TypedTemplate(template.kind().code(), template.name(), template.description(), "", "");
    }

    TemplateKind chosen() {
        return kind.equals(TemplateKind.SECTION.code()) ? TemplateKind.SECTION : TemplateKind.PAGE;
    }

    /** @param known the template that gets a new version, of the same kind; none for a new one */
    TemplateWords words(@Nullable PageTemplate known) {
        return new TemplateWords(known == null ? chosen() : known.kind(), name, description);
    }

    /** Keys of what is wrong, by the name of the field; what the page holds is another matter. */
    Map<String, String> problems() {
        Map<String, String> problems = ownProblems();
        check(problems, SITE, site, LONGEST_ADDRESS);
        check(problems, PATH, path, LONGEST_ADDRESS);
        return problems;
    }

    /** The same of what the template says of itself. */
    Map<String, String> ownProblems() {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, NAME, name, TemplateWords.LONGEST_NAME);
        check(problems, DESCRIPTION, description, TemplateWords.LONGEST_DESCRIPTION);
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String text, int longest) {
        if (text.isEmpty()) {
            problems.put(field, "page.problem.missing");
        } else if (text.length() > longest) {
            problems.put(field, "page.problem.long");
        }
    }
}
