package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to visitors, with buttons, in a band of its own. */
@BlockType("call-to-action")
public record CallToAction(
        String title,
        @Nullable String text,
        @Nullable Pictogram pictogram,
        BandBackground background,
        List<Button> actions)
        implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
