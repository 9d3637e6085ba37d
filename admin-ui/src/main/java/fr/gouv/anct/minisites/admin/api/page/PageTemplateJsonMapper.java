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

    private final PageJsonMapper pages;
    private final BlockCodec codec;
    private final ApiUrls links;

    PageTemplateJsonMapper(PageJsonMapper pages, BlockCodec codec, ApiUrls links) {
        this.pages = pages;
        this.codec = codec;
        this.links = links;
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
        return links.at(ApiPageUrls.TEMPLATES + "/" + template.id());
    }

    TemplateUpdateDetails update(TemplateUpdate update) {
        TemplateUsage use = update.use();
        return new TemplateUpdateDetails(
                use.template(),
                use.kind(),
                use.name(),
                use.from(),
                use.to(),
                update.head().number(),
                pages.content(update.head().revision()),
                pages.content(update.revision()));
    }
}
