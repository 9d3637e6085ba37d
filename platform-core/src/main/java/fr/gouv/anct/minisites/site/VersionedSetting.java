package fr.gouv.anct.minisites.site;

/**
 * The current value of a site setting, as displayed and as stated by the site, with the version that a change must send
 * for optimistic locking.
 *
 * @param value as displayed to visitors
 * @param stated as stated by the site; differs from the value when the platform knows the publisher by its SIRET
 * @param version version of the stated value, required by a change
 */
public record VersionedSetting<T>(T value, T stated, String version) {

    static <T> VersionedSetting<T> of(SiteSetting<T> setting, Site current, Site stated) {
        T value = setting.of().apply(stated);
        return new VersionedSetting<>(setting.of().apply(current), value, setting.digest(value));
    }
}
