package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Name of a DSFR pictogram, family and file as in {@code map/map}, in tiles and calls to action; only its format is
 * checked here.
 *
 * @param name for example {@code map/map}; the theme knows which exist
 */
public record Pictogram(@JsonValue String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{2,40}/[a-z0-9-]{2,60}");

    @JsonCreator
    public Pictogram {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a pictogram name: " + name);
        }
    }
}
