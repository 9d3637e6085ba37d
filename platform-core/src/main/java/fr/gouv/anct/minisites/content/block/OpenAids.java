package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open aids and calls for projects of Aides-territoires, the nearest deadline first.
 *
 * @param programme its name there; null for all
 * @param territory name of a territory that they concern; null for all
 * @param audience its name there; null for all
 * @param theme name of a theme or category there; null for all
 * @param callsOnly whether other aids than calls for projects are left out
 * @param count maximum number, 1 to 12
 */
@BlockType(OpenAids.TYPE)
public record OpenAids(
        @Nullable String title,
        @Nullable String programme,
        @Nullable String territory,
        @Nullable String audience,
        @Nullable String theme,
        boolean callsOnly,
        int count)
        implements Block {

    /** Its type in JSON. */
    public static final String TYPE = "aids";

    private static final int MOST = 12;

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    /** Returns the maximum number that it shows. */
    public int most() {
        return Math.clamp(count, 1, MOST);
    }
}
