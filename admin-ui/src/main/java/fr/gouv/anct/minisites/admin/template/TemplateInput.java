package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.label.PageProblemLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.validation.Constraints;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as typed: its name and description, and the page that its blocks are taken from.
 *
 * @param kind code of its kind
 * @param site slug of the site
 * @param path path of the page in it
 */
record TemplateInput(String kind, String name, String description, String site, String path) {

    static final String KIND = "genre";
    static final String NAME = "nom";
    static final String DESCRIPTION = "description";
    static final String SITE = "espace";
    static final String PATH = "adresse";

    private static final int LONGEST_ADDRESS = 300;

    static TemplateInput of(AdmittedRequest request) {
        return new TemplateInput(
                request.field(KIND),
                line(request, NAME),
                line(request, DESCRIPTION),
                line(request, SITE),
                line(request, PATH));
    }

    private static String line(AdmittedRequest request, String field) {
        return request.field(field).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** Returns the field values for editing a template's name and description. */
    static TemplateInput of(PageTemplate template) {
        return new TemplateInput(template.kind().code(), template.name(), template.description(), "", "");
    }

    TemplateKind chosen() {
        return kind.equals(TemplateKind.SECTION.code()) ? TemplateKind.SECTION : TemplateKind.PAGE;
    }

    /** @param known the template that gets a new version, of the same kind; null for a new one */
    TemplateDetails words(@Nullable PageTemplate known) {
        return new TemplateDetails(known == null ? chosen() : known.kind(), name, description);
    }

    /** Message keys of the problems, by field name; the page's content is checked elsewhere. */
    Map<String, String> problems() {
        Map<String, String> problems = ownProblems();
        check(problems, SITE, site);
        check(problems, PATH, path);
        return problems;
    }

    /** Message keys of the problems with name and description. */
    Map<String, String> ownProblems() {
        Map<String, String> problems = new LinkedHashMap<>();
        Constraints.check(words(null))
                .forEach(problem -> problems.put(
                        problem.path().equals("name") ? NAME : DESCRIPTION, PageProblemLabels.key(problem)));
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String text) {
        if (text.isEmpty()) {
            problems.put(field, "page.problem.missing");
        } else if (text.length() > LONGEST_ADDRESS) {
            problems.put(field, "page.problem.long");
        }
    }

    /** Message key of the problem with a page as the source of a template; null when there is none. */
    static @Nullable String problem(TemplateCreationResult result) {
        return switch (result) {
            case TemplateCreationResult.Offered _ -> null;
            case TemplateCreationResult.Missing _ -> "template.problem.path";
            case TemplateCreationResult.Blank _ -> "template.problem.empty";
            case TemplateCreationResult.Incomplete _ -> "template.problem.incomplete";
            case TemplateCreationResult.Tied _ -> "template.problem.tied";
            case TemplateCreationResult.NameTaken _ -> "template.problem.name-taken";
            case TemplateCreationResult.Overtaken _ -> "template.problem.overtaken";
        };
    }
}
