package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.template.TemplateUsage;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Converts page templates, ready sections and the updates that they propose for a page to the JSON records of the API.
 */
@Component
class PageTemplateJsonMapper {

    private final PageJsonMapper mapper;
    private final BlockCodec codec;
    private final ApiUrls urls;

    PageTemplateJsonMapper(PageJsonMapper mapper, BlockCodec codec, ApiUrls urls) {
        this.mapper = mapper;
        this.codec = codec;
        this.urls = urls;
    }

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
    record UpdateDetails(
            UUID template,
            TemplateKind kind,
            String name,
            int from,
            int to,
            int version,
            PageContent current,
            PageContent proposed) {}

    /**
     * Template in a list.
     *
     * @param description when it is of use, in one sentence
     * @param version number of its newest version, from 1
     */
    @JsonTypeName("TemplateFacts")
    record TemplateSummary(UUID id, TemplateKind kind, String name, String description, int version) {}

    /**
     * Template with the blocks of its newest version, which contain no references to any site.
     *
     * @param description when it is of use, in one sentence
     * @param version number of its newest version, from 1
     */
    @JsonTypeName("TemplateDocument")
    record TemplateDocument(
            UUID id, TemplateKind kind, String name, String description, int version, PageContent.Body body) {}

    TemplateSummary line(PageTemplate template) {
        return new TemplateSummary(
                template.id(), template.kind(), template.name(), template.description(), template.version());
    }

    TemplateDocument whole(PageTemplate template) {
        return new TemplateDocument(
                template.id(),
                template.kind(),
                template.name(),
                template.description(),
                template.version(),
                new PageContent.Body(Jsonb.MAPPER.readTree(codec.write(template.body()))));
    }

    String address(PageTemplate template) {
        return urls.at(ApiPageUrls.TEMPLATES + "/" + template.id());
    }

    UpdateDetails update(TemplateUpdate update) {
        TemplateUsage usage = update.use();
        return new UpdateDetails(
                usage.template(),
                usage.kind(),
                usage.name(),
                usage.from(),
                usage.to(),
                update.head().number(),
                mapper.content(update.head().revision()),
                mapper.content(update.revision()));
    }
}
