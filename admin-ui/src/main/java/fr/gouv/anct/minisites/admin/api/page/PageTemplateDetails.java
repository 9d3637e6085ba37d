package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.util.UUID;

/**
 * Template with the blocks of its newest version, which contain no references to any site.
 *
 * @param description when it is of use, in one sentence
 * @param version number of its newest version, from 1
 */
@JsonTypeName("TemplateDocument")
record PageTemplateDetails(UUID id, TemplateKind kind, String name, String description, int version, PageBody body) {}
