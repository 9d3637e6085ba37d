package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Block that asks visitors to act: title, text, pictogram and buttons, in a band with its own background. */
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
