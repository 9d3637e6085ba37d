package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Head;

/**
 * What the newest version of a template would make of a page.
 *
 * @param head what the page says now
 * @param revision what it would say: what its team has changed stays as it is
 */
public record TemplateUpdate(Head head, TemplateUse use, Revision revision) {}
