package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Agenda;
import fr.gouv.anct.minisites.content.block.Button;
import fr.gouv.anct.minisites.content.block.Cards;
import fr.gouv.anct.minisites.content.block.LinksList;
import fr.gouv.anct.minisites.content.block.Partners;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.Tags;
import fr.gouv.anct.minisites.content.block.Tiles;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link in a formatted text, a button, a card or a similar item of a checked page, with its visible text and its
 * location.
 *
 * @param spot of the text
 */
record LabelledLink(ContentLocation spot, String words, Link link) {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static List<LabelledLink> in(CheckedContent.Text text) {
        return text.body().select(RichText.ANCHORS).stream()
                .filter(anchor -> !anchor.text().isBlank())
                .map(anchor -> new LabelledLink(text.spot(), anchor.text().strip(), Link.of(anchor.attr("href"))))
                .toList();
    }

    static Optional<LabelledLink> of(CheckedContent.Item part) {
        return switch (part.value()) {
            case Button button -> of(part, "label", button.label(), button.link());
            case Cards.Item card -> of(part, "title", card.title(), card.link());
            case Tiles.Item tile -> of(part, "title", tile.title(), tile.link());
            case LinksList.Item item -> of(part, "label", item.label(), item.link());
            case SideMenuLayout.Item link -> of(part, "label", link.label(), link.link());
            case Tags.Item tag -> of(part, "label", tag.label(), tag.link());
            case Agenda.Event event -> of(part, "title", event.title(), event.link());
            case Partners.Item partner -> of(part, "name", partner.name(), partner.link());
            default -> Optional.empty();
        };
    }

    private static Optional<LabelledLink> of(
            CheckedContent.Item part, String field, String words, @Nullable Link link) {
        return link == null || words.isBlank()
                ? Optional.empty()
                : Optional.of(new LabelledLink(part.spot().inside(field), words.strip(), link));
    }

    /** The letters and digits alone, in lower case and without accents, for comparing two links. */
    String bare() {
        String letters = MARKS.matcher(UnicodeNormalization.normalize(words, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(letters.toLowerCase(Locale.FRENCH))
                .replaceAll(" ")
                .strip();
    }
}
