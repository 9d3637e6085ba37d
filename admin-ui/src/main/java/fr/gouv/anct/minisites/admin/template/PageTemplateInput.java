package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Submitted values of the form that makes a page a template: name and description of a new template, or the template to
 * update.
 *
 * @param target code of a kind for a new template; id of a template for a new version of it
 * @param newName of a new template; a version keeps the name, and the description
 */
record PageTemplateInput(
        String target, String newName, @Multiline String newDescription) implements Checked {

    /** Returns the kind of a new template; empty for a version. */
    Optional<TemplateKind> kind() {
        return EnumCode.find(TemplateKind.class, target);
    }

    TemplateDetails details(TemplateKind kind) {
        return new TemplateDetails(kind, newName, PlainText.line(newDescription));
    }

    @Override
    public List<Problem> problems() {
        return kind().stream()
                .flatMap(kind -> atFields(Constraints.check(details(kind))).stream())
                .toList();
    }

    /** Returns problems of a template at the fields of this form. */
    static List<Problem> atFields(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.at(
                        switch (problem.path()) {
                            case "name" -> "newName";
                            case "description" -> "newDescription";
                            default -> "target";
                        }))
                .toList();
    }
}
