package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiLinks;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.template.TemplateUse;
import fr.gouv.anct.minisites.database.StoredJson;
import org.springframework.stereotype.Component;

/** Converts templates to JSON. */
@Component
class TemplateDocuments {

    private final PageDocuments pages;
    private final BlockCodec codec;
    private final ApiLinks links;

    TemplateDocuments(PageDocuments pages, BlockCodec codec, ApiLinks links) {
        this.pages = pages;
        this.codec = codec;
        this.links = links;
    }

    TemplateFacts line(PageTemplate template) {
        return new TemplateFacts(
                template.id(), template.kind(), template.name(), template.description(), template.version());
    }

    TemplateDocument whole(PageTemplate template) {
        return new TemplateDocument(
                template.id(),
                template.kind(),
                template.name(),
                template.description(),
                template.version(),
                new Body(StoredJson.MAPPER.readTree(codec.write(template.body()))));
    }

    String address(PageTemplate template) {
        return links.at(ApiAddress.TEMPLATES + "/" + template.id());
    }

    TemplateUpdateDocument update(TemplateUpdate update) {
        TemplateUse use = update.use();
        return new TemplateUpdateDocument(
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
