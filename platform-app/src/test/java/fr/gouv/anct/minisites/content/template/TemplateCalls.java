package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of page templates with ids of another owner. */
class TemplateCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(TemplateUsages.class)
                .read(usages -> usages.changed(rows.page))
                .read(usages -> usages.placeholders(rows.page))
                .write(usages ->
                        usages.note(rows.page, List.of(new TemplateVersion(rows.template, rows.templateVersion))))
                .write(usages -> usages.decline(rows.page, rows.template, 1)));
    }
}
