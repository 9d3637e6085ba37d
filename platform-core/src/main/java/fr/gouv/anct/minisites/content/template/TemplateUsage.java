package fr.gouv.anct.minisites.content.template;

import java.util.UUID;

/**
 * Use by a page of a template, whole or as inserted blocks, that has changed since.
 *
 * @param from version used by the page
 * @param to newest version, neither applied nor declined by the team
 */
public record TemplateUsage(UUID template, TemplateKind kind, String name, int from, int to) {

    /** The proposed version. */
    TemplateVersion newest() {
        return new TemplateVersion(template, to);
    }
}
