package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders with Pebble: one template for each kind of page, all of them strict, escaped and bounded. */
public final class PebblePageRenderer implements PageRenderer {

    /** Characters; a page of text is some 40,000. */
    static final int LARGEST_PAGE = 2_000_000;

    private final PebbleEngine engine;
    private final Locale locale;

    public PebblePageRenderer(AssetCatalogue files, Locale locale) {
        ClasspathLoader templates = new ClasspathLoader(PebblePageRenderer.class.getClassLoader());
        templates.setPrefix("templates");
        templates.setSuffix(".peb");
        this.locale = locale;
        this.engine = new PebbleEngine.Builder()
                .loader(templates)
                .extension(new ThemeExtension(files, new Messages(locale)))
                .strictVariables(true)
                .autoEscaping(true)
                .methodAccessValidator(new TemplateAccess())
                .maxRenderedSize(LARGEST_PAGE)
                .defaultLocale(locale)
                .build();
    }

    @Override
    public byte[] render(PageModel page) {
        StringWriter html = new StringWriter(32_768);
        try {
            engine.getTemplate(template(page)).evaluate(html, values(page), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String template(PageModel page) {
        return switch (page) {
            case PageModel.ContentPage _ -> "page/content";
            case PageModel.ArticlePage _ -> "page/article";
            case PageModel.ArticleList _ -> "page/article-list";
            case PageModel.SearchResults _ -> "page/search-results";
            case PageModel.AccessibilityStatement _ -> "page/accessibility";
            case PageModel.LegalNotice _ -> "page/legal-notice";
            case PageModel.PrivacyNotice _ -> "page/privacy";
            case PageModel.CookieNotice _ -> "page/cookies";
            case PageModel.SiteMap _ -> "page/site-map";
            case PageModel.NotFound _ -> "page/not-found";
            case PageModel.Fault _ -> "page/fault";
            case PageModel.Standalone _ -> "page/standalone";
        };
    }

    private static Map<String, Object> values(PageModel page) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        if (page instanceof PageModel.SitePage site) {
            values.put("shell", site.shell());
            values.put("accent", site.shell().appearance().accent());
        }
        switch (page) {
            case PageModel.ContentPage content -> values.put("pieces", pieces(content.blocks(), content.outline()));
            case PageModel.ArticlePage article -> values.put("pieces", pieces(article.blocks(), article.outline()));
            default -> {}
        }
        return values;
    }

    private static List<Piece> pieces(List<Block> blocks, Outline outline) {
        return Piece.of(blocks, outline);
    }
}
