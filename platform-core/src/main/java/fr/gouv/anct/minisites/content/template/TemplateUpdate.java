package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Draft;

/**
 * Proposed update of a page to the newest version of a template.
 *
 * @param head current content of the page
 * @param revision proposed content; changes of the team are kept
 */
public record TemplateUpdate(Draft head, TemplateUsage use, Revision revision) {}
