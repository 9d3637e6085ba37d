package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.CancellationCheck;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders the Pebble templates under {@code templates/} of the class path, with strict variables, escaping and a size
 * limit. Synchronous, and therefore called off the event loop.
 */
public final class PebbleTemplates {

    private static final String OVERSIZED = "Tried to write more than";

    private final PebbleEngine engine;
    private final Locale locale;

    /** @param bundles base names of the message bundles; the first one that has a key is used */
    public PebbleTemplates(AssetCatalogue catalogue, Locale locale, List<String> bundles) {
        this(catalogue, locale, bundles, PageRenderer.LARGEST);
    }

    /**
     * Creates an engine with another size limit.
     *
     * @param largest maximum number of characters of one page
     */
    public PebbleTemplates(AssetCatalogue catalogue, Locale locale, List<String> bundles, int largest) {
        this(catalogue, locale, bundles, largest, List.of());
    }

    private PebbleTemplates(
            AssetCatalogue catalogue, Locale locale, List<String> bundles, int largest, List<Extension> extensions) {
        ClasspathLoader loader = new ClasspathLoader(PebbleTemplates.class.getClassLoader());
        loader.setPrefix("templates");
        loader.setSuffix(".peb");
        this.locale = locale;
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new ThemeExtension(catalogue, new TemplateMessages(locale, bundles)))
                .extension(extensions.toArray(Extension[]::new))
                .strictVariables(true)
                .autoEscaping(true)
                .methodAccessValidator(new TemplateAccess())
                .maxRenderedSize(largest)
                .defaultLocale(locale)
                .build();
    }

    /** Returns an engine of the pages of sites that marks the texts of their blocks; see {@link FieldMarks}. */
    static PebbleTemplates marking(AssetCatalogue catalogue, Locale locale) {
        return new PebbleTemplates(
                catalogue,
                locale,
                List.of(TemplateMessages.BUNDLE),
                PageRenderer.LARGEST,
                List.of(new FieldMarkExtension()));
    }

    /**
     * Renders one template: a whole document or a fragment.
     *
     * @param template its path without the extension, for example {@code page/content}
     * @param values computed values: no {@code Mono}, no bean, no request
     * @return UTF-8 bytes of HTML
     * @throws OversizedPageException when the output exceeds the size limit
     * @throws java.util.concurrent.CancellationException when the thread is interrupted, as the result is no longer
     *     awaited
     */
    public byte[] render(String template, Map<String, Object> values) {
        StringWriter html = new InterruptibleWriter();
        try {
            engine.getTemplate(template).evaluate(html, values, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PebbleException failed) {
            // The engine has one exception type for all failures.
            throw String.valueOf(failed.getMessage()).startsWith(OVERSIZED)
                    ? new OversizedPageException(failed)
                    : failed;
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class InterruptibleWriter extends StringWriter {

        private InterruptibleWriter() {
            super(32_768);
        }

        @Override
        public void write(int character) {
            CancellationCheck.check();
            super.write(character);
        }

        @Override
        public void write(char[] characters, int from, int length) {
            CancellationCheck.check();
            super.write(characters, from, length);
        }

        @Override
        public void write(String text) {
            CancellationCheck.check();
            super.write(text);
        }

        @Override
        public void write(String text, int from, int length) {
            CancellationCheck.check();
            super.write(text, from, length);
        }
    }
}
