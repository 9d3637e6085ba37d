package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterRenderer;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders a mail: the HTML part with a Pebble template of its own, independent of pages and their assets, the plain text
 * part with {@link PlainTextLetter}.
 */
final class PebbleLetterRenderer implements LetterRenderer {

    private final TemplateMessages messages;
    private final PebbleTemplates templates;

    PebbleLetterRenderer(AssetCatalogue catalogue, Locale locale) {
        this.messages = new TemplateMessages(locale, List.of(TemplateMessages.BUNDLE));
        this.templates = new PebbleTemplates(catalogue, locale, List.of(TemplateMessages.BUNDLE));
    }

    @Override
    public String text(Letter letter) {
        return PlainTextLetter.of(letter, messages);
    }

    @Override
    public String html(Letter letter) {
        byte[] html = templates.render("letter/letter", Map.of("letter", letter, "quote", lines(letter.quote())));
        return new String(html, StandardCharsets.UTF_8);
    }

    private static List<String> lines(@Nullable String quote) {
        return quote == null
                ? List.of()
                : quote.lines().filter(line -> !line.isBlank()).toList();
    }
}
