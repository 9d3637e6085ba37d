package fr.gouv.anct.minisites.site;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@link SiteSettings} storing a new value of a setting: done, unchanged, edited concurrently, too large,
 * or with unknown references.
 */
public sealed interface SettingChange<T> {

    /**
     * The change was stored and is visible.
     *
     * @param version version of the new value
     * @param former version of the previous value, for undo
     */
    record Done<T>(String version, String former) implements SettingChange<T> {}

    /** The value is the current one. */
    record Unchanged<T>() implements SettingChange<T> {}

    /**
     * The setting changed since it was read.
     *
     * @param seen value that the author saw; null when it is no longer stored
     * @param differences changes made since
     */
    record Conflict<T>(VersionedSetting<T> now, @Nullable T seen, List<SettingDifference> differences)
            implements SettingChange<T> {}

    /** The value would put more content on every page than allowed. */
    record TooLarge<T>() implements SettingChange<T> {}

    /**
     * The value refers to pages, files or sites that do not exist for this site.
     *
     * @param things their ids
     */
    record UnknownReferences<T>(Set<UUID> things) implements SettingChange<T> {}
}
