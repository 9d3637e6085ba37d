package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Head;

/**
 * Proposed update of a page to the newest version of a template.
 *
 * @param head current content of the page
 * @param revision proposed content; changes of the team are kept
 */
public record TemplateUpdate(Head head, TemplateUse use, Revision revision) {}
