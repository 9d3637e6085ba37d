package fr.gouv.anct.minisites.admin.page;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A move in the tree, as a button says it: {@code page>parent>index}.
 *
 * @param index of the page that it goes before, in the order as it is
 */
public record TreeMove(UUID page, UUID parent, int index) {

    /** The name of such a button. */
    public static final String FIELD = "deplacement";

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern WRITTEN = Pattern.compile(ID + ">" + ID + ">([0-9]{1,5})");

    /** As a button says it. */
    public String text() {
        return page + ">" + parent + ">" + index;
    }

    /** Empty for anything else. */
    public static Optional<TreeMove> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new TreeMove(
                        UUID.fromString(parts.group(1)),
                        UUID.fromString(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }
}
