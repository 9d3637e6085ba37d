package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Move in the page tree, as a button submits it: {@code page>parent>index}, followed by the position where the page was
 * seen.
 *
 * @param index of the page that it goes before, in the current order
 * @param seen position of the page when the button was rendered; null for any position
 */
public record PageTreeMove(
        UUID page, UUID parent, int index, @Nullable PagePosition seen) {

    /** Address that moves are posted to. */
    public static final Path.One<Tenant> PATH = Paths.PAGES.at("/deplacement");

    /** Name of such a button. */
    public static final String FIELD = "move";

    /** Name of the field with the page whose branch is displayed. */
    public static final String UNDER = "under";

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String INDEX = ">([0-9]{1,5})";
    private static final Pattern PLACE = Pattern.compile("(?:>" + ID + INDEX + ">(/.*))?");
    private static final Pattern WRITTEN = Pattern.compile(ID + ">" + ID + INDEX + "((?:>.*)?)");

    /** Formats the value of a button. */
    public String text() {
        return page + ">" + parent + ">" + index + seen(seen);
    }

    /** Formats the end of the value: the position where the page was seen. */
    public static String seen(@Nullable PagePosition seen) {
        return seen == null || seen.parent() == null
                ? ""
                : ">" + seen.parent() + ">" + seen.index() + ">" + seen.path();
    }

    /** Parses {@link #seen(PagePosition)}; null for anything else. */
    public static @Nullable PagePosition seen(String text) {
        Matcher parts = PLACE.matcher(text);
        return parts.matches() && parts.group(1) != null
                ? new PagePosition(UUID.fromString(parts.group(1)), parts.group(3), Integer.parseInt(parts.group(2)))
                : null;
    }

    /** Parses the value of a button; empty for anything else. */
    public static Optional<PageTreeMove> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new PageTreeMove(
                        UUID.fromString(parts.group(1)),
                        UUID.fromString(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        seen(parts.group(4))))
                : Optional.empty();
    }
}
