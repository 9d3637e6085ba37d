package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.util.UUID;

/**
 * A template to be offered: its words, and the page that its blocks are taken from, as it is saved.
 *
 * @param kind of a new one; a new version stays what it was
 * @param description when it is of use, in one sentence
 * @param site short name of the site of the page
 */
record SentTemplate(TemplateKind kind, String name, String description, String site, UUID page) {}
