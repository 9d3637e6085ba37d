package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.util.UUID;

/**
 * Update that the newest version of a template proposes for a page based on it.
 *
 * @param from version of the template that the page has
 * @param to the newest version
 * @param version number of the newest version of the page
 * @param current content of the page
 * @param proposed updated content: the team's own changes are kept
 */
@JsonTypeName("TemplateUpdateDocument")
record TemplateUpdateDetails(
        UUID template,
        TemplateKind kind,
        String name,
        int from,
        int to,
        int version,
        PageContent current,
        PageContent proposed) {}
