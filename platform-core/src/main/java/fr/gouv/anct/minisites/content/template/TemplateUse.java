package fr.gouv.anct.minisites.content.template;

import java.util.UUID;

/**
 * A template that a page was started from, or of which it holds the blocks, and that has changed since.
 *
 * @param from version that the page has
 * @param to the newest one, which its team has neither applied nor declined
 */
public record TemplateUse(UUID template, TemplateKind kind, String name, int from, int to) {

    /** The version that is proposed. */
    TemplateVersion newest() {
        return new TemplateVersion(template, to);
    }
}
