package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.template.TemplateUsage;
import fr.gouv.anct.minisites.database.Jsonb;
import org.springframework.stereotype.Component;

/** Converts templates to JSON. */
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

    PageTemplateSummary line(PageTemplate template) {
        return new PageTemplateSummary(
                template.id(), template.kind(), template.name(), template.description(), template.version());
    }

    PageTemplateDetails whole(PageTemplate template) {
        return new PageTemplateDetails(
                template.id(),
                template.kind(),
                template.name(),
                template.description(),
                template.version(),
                new PageBody(Jsonb.MAPPER.readTree(codec.write(template.body()))));
    }

    String address(PageTemplate template) {
        return urls.at(ApiPageUrls.TEMPLATES + "/" + template.id());
    }

    TemplateUpdateDetails update(TemplateUpdate update) {
        TemplateUsage usage = update.use();
        return new TemplateUpdateDetails(
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
