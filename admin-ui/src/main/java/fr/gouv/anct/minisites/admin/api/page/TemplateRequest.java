package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.util.UUID;

/**
 * Template to offer: its details, and the page whose saved blocks it copies.
 *
 * @param kind of a new template; a new version keeps the kind
 * @param description when it is of use, in one sentence
 * @param site short name of the site of the page
 */
@JsonTypeName("SentTemplate")
record TemplateRequest(TemplateKind kind, String name, String description, String site, UUID page) {}
