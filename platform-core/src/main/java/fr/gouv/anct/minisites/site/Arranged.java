package fr.gouv.anct.minisites.site;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a change. */
public sealed interface Arranged<T> {

    /**
     * Visitors see it.
     *
     * @param version of what stands now
     * @param former of what stood there before, by which it can be taken back
     */
    record Done<T>(String version, String former) implements Arranged<T> {}

    /** It stood there already. */
    record Unchanged<T>() implements Arranged<T> {}

    /**
     * Somebody else changed it since it was read.
     *
     * @param seen what its author saw; none when it is not known any more
     * @param differences what they changed since
     */
    record Overtaken<T>(Standing<T> now, @Nullable T seen, List<Difference> differences) implements Arranged<T> {}

    /** It would put more on every page than is allowed. */
    record Heavy<T>() implements Arranged<T> {}

    /**
     * It names pages, files or sites that this site does not have, or not any more.
     *
     * @param things their ids
     */
    record Foreign<T>(Set<UUID> things) implements Arranged<T> {}
}
