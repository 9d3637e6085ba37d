package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.content.tree.Position;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A move in the tree, as a button says it: {@code page>parent>index}, and then where the page was seen.
 *
 * @param index of the page that it goes before, in the order as it is
 * @param seen where the page stood when the button was shown; none: wherever it stands
 */
public record TreeMove(
        UUID page, UUID parent, int index, @Nullable Position seen) {

    /** The name of such a button. */
    public static final String FIELD = "deplacement";

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String INDEX = ">([0-9]{1,5})";
    private static final Pattern PLACE = Pattern.compile("(?:>" + ID + INDEX + ">(/.*))?");
    private static final Pattern WRITTEN = Pattern.compile(ID + ">" + ID + INDEX + "((?:>.*)?)");

    /** As a button says it. */
    public String text() {
        return page + ">" + parent + ">" + index + seen(seen);
    }

    /** The end of what a button says: where the page is seen. */
    public static String seen(@Nullable Position seen) {
        return seen == null || seen.parent() == null
                ? ""
                : ">" + seen.parent() + ">" + seen.index() + ">" + seen.path();
    }

    /** Reads {@link #seen(Position)}; none for anything else. */
    public static @Nullable Position seen(String text) {
        Matcher parts = PLACE.matcher(text);
        return parts.matches() && parts.group(1) != null
                ? new Position(UUID.fromString(parts.group(1)), parts.group(3), Integer.parseInt(parts.group(2)))
                : null;
    }

    /** Empty for anything else. */
    public static Optional<TreeMove> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new TreeMove(
                        UUID.fromString(parts.group(1)),
                        UUID.fromString(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        seen(parts.group(4))))
                : Optional.empty();
    }
}
