package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.util.UUID;

/**
 * What the newest version of a template would make of a page that comes from it.
 *
 * @param from version of the template that the page has
 * @param to the newest one
 * @param version number of the newest version of the page
 * @param current what the page says
 * @param proposed what it would say: what its team has changed stays as it is
 */
record TemplateUpdateDocument(
        UUID template,
        TemplateKind kind,
        String name,
        int from,
        int to,
        int version,
        PageContent current,
        PageContent proposed) {}
