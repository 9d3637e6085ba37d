package fr.gouv.anct.minisites.theme;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.rendering.BlockMarks;
import fr.gouv.anct.minisites.rendering.CallList;
import fr.gouv.anct.minisites.rendering.CallPage;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.rendering.ServiceList;
import fr.gouv.anct.minisites.rendering.ServicePage;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** Renders pages with Pebble: one template for each kind of page. */
public final class PebblePageRenderer implements PageRenderer {

    private static final String MARKS = "blockMarks";

    private final PebbleTemplates templates;
    /** Made for the first preview of an editor: its templates are compiled apart. */
    private final Supplier<PebbleTemplates> marking;

    private final PagePictograms pictograms;

    public PebblePageRenderer(AssetCatalogue catalogue, Locale locale) {
        this.pictograms = new PagePictograms(catalogue);
        this.templates = new PebbleTemplates(catalogue, locale, List.of(TemplateMessages.BUNDLE));
        this.marking = SingletonSupplier.of(() -> PebbleTemplates.marking(catalogue, locale));
    }

    @Override
    public byte[] render(PageModel page) {
        Map<String, Object> values = values(page);
        return values.get(MARKS) instanceof BlockMarks marks && marks.editor() != null
                ? renderMarked(page, values, marks)
                : templates.render(template(page), values);
    }

    private byte[] renderMarked(PageModel page, Map<String, Object> values, BlockMarks marks) {
        @SuppressWarnings("unchecked")
        List<PlacedBlock> blocks = (List<PlacedBlock>) requireNonNull(values.get("pieces"));
        return FieldMarks.of(page, blocks, marks).during(() -> marking.get().render(template(page), values));
    }

    private static String template(PageModel model) {
        return switch (model) {
            case PageModel.ContentPage _ -> "page/content";
            case PageModel.ArticlePage _ -> "page/article";
            case PageModel.ArticleList _ -> "page/article-list";
            case PageModel.DocumentPage _ -> "page/document";
            case PageModel.DocumentList _ -> "page/document-list";
            case ServicePage _ -> "page/service";
            case ServiceList _ -> "page/service-list";
            case CallPage _ -> "page/call";
            case CallList _ -> "page/call-list";
            case PageModel.SiteDirectoryPage _ -> "page/site-directory";
            case PageModel.AidListPage _ -> "page/aid-list";
            case PageModel.PortalPage page -> "page/" + page.template();
            case PageModel.SearchResults _ -> "page/search-results";
            case PageModel.AccessibilityStatement _ -> "page/accessibility";
            case PageModel.LegalNotice _ -> "page/legal-notice";
            case PageModel.PrivacyNotice _ -> "page/privacy";
            case PageModel.TermsOfUse _ -> "page/terms";
            case PageModel.CookieNotice _ -> "page/cookies";
            case PageModel.Statistics _ -> "page/statistics";
            case PageModel.Budget _ -> "page/budget";
            case PageModel.SiteMap _ -> "page/site-map";
            case PageModel.ContactStep _ -> "page/contact-step";
            case PageModel.ContactThanks _ -> "page/contact-thanks";
            case PageModel.FeedbackStep _ -> "page/feedback-step";
            case PageModel.FeedbackThanks _ -> "page/feedback-thanks";
            case PageModel.NotFound _ -> "page/not-found";
            case PageModel.Gone _ -> "page/gone";
            case PageModel.ServerError _ -> "page/fault";
            case PageModel.Standalone _ -> "page/standalone";
        };
    }

    private Map<String, Object> values(PageModel page) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put(MARKS, BlockMarks.NONE);
        if (page instanceof PageModel.SitePage site) {
            values.put("shell", site.shell());
            values.put("accent", site.shell().appearance().accent());
        }
        switch (page) {
            case PageModel.ContentPage content ->
                putBody(
                        values,
                        PlacedBlock.of(
                                content.blocks(),
                                content.outline(),
                                content.shell().preview(),
                                content.marks()),
                        content.marks());
            case PageModel.ArticlePage article ->
                putBody(
                        values,
                        PlacedBlock.of(
                                article.blocks(),
                                article.outline(),
                                article.shell().preview(),
                                article.marks()),
                        article.marks());
            case PageModel.DocumentPage document ->
                putBody(
                        values,
                        PlacedBlock.of(
                                document.blocks(),
                                document.outline(),
                                document.shell().preview(),
                                document.marks()),
                        document.marks());
            case ServicePage service ->
                putBody(
                        values,
                        PlacedBlock.of(
                                service.blocks(),
                                service.outline(),
                                service.shell().preview(),
                                service.marks()),
                        service.marks());
            case CallPage call ->
                putBody(
                        values,
                        PlacedBlock.of(
                                call.blocks(), call.outline(), call.shell().preview(), call.marks()),
                        call.marks());
            case PageModel.ContactStep step ->
                putBody(
                        values,
                        PlacedBlock.of(
                                step.others(), step.outline(), step.shell().preview(), BlockMarks.NONE),
                        BlockMarks.NONE);
            case PageModel.DocumentList _ -> values.put("sprite", pictograms.documents());
            default -> {}
        }
        return values;
    }

    private void putBody(Map<String, Object> values, List<PlacedBlock> pieces, BlockMarks marks) {
        values.put(MARKS, marks);
        values.put("pieces", pieces);
        values.put("sections", PageSection.of(pieces));
        values.put("sprite", pictograms.file(pieces));
    }
}
