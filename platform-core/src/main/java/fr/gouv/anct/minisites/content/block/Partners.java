package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Block with the logos of the partners of a programme in a grid, each with its name and an optional link. */
@BlockType("partners")
public record Partners(@Nullable String title, List<Item> partners) implements Block {
    /** A partner of the programme. */
    @JsonTypeName("BlockPartner")
    public record Item(String name, MediaRef logo, @Nullable Link link) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
