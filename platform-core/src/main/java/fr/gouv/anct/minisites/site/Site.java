package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The settings of a tenant that all its pages show: identity, appearance, legal facts, accessibility, menus.
 *
 * @param notice the team's notice banner
 * @param interventionNotice a notice banner that was set in place of the team, shown instead of the team's
 * @param directory what it says of itself in the directory of sites
 * @param blockTypes block types of its published pages, which determine its stylesheet
 */
public record Site(
        UUID tenantId,
        SiteIdentity identity,
        @Embedded.Empty Appearance appearance,
        LegalFacts legal,
        AccessibilityRecord accessibility,
        @Nullable NoticeBanner notice,
        @Nullable NoticeBanner interventionNotice,
        Menus menus,
        DirectoryEntry directory,
        Set<String> blockTypes) {

    /** Returns the published contact addresses. */
    public PublishedContacts contacts() {
        return PublishedContacts.of(identity, legal, accessibility);
    }

    /** Returns the notice banners. */
    public SiteNoticeBanners notices() {
        return new SiteNoticeBanners(notice, interventionNotice);
    }

    /**
     * Returns the next moment at which its pages change by the time alone: a notice banner appears or disappears, or the
     * accessibility audit expires; null when none follows.
     */
    public @Nullable Instant nextChange(Instant moment) {
        return Stream.concat(
                        Stream.ofNullable(notices().next(moment)),
                        Stream.ofNullable(accessibility.expiry(ParisCalendar.dateOf(moment)))
                                .map(ParisCalendar::startOf))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Returns a copy of which one more type of block is shown. */
    public Site showing(String blockType) {
        return showing(Set.of(blockType));
    }

    /** Returns a copy of which more types of block are shown. */
    public Site showing(Set<String> more) {
        Set<String> types = new TreeSet<>(blockTypes);
        types.addAll(more);
        return new Site(
                tenantId,
                identity,
                appearance,
                legal,
                accessibility,
                notice,
                interventionNotice,
                menus,
                directory,
                Set.copyOf(types));
    }

    Site with(SiteIdentity other) {
        return new Site(
                tenantId,
                other,
                appearance,
                legal,
                accessibility,
                notice,
                interventionNotice,
                menus,
                directory,
                blockTypes);
    }

    Site with(Appearance other) {
        return new Site(
                tenantId,
                identity,
                other,
                legal,
                accessibility,
                notice,
                interventionNotice,
                menus,
                directory,
                blockTypes);
    }

    Site with(LegalFacts other) {
        return new Site(
                tenantId,
                identity,
                appearance,
                other,
                accessibility,
                notice,
                interventionNotice,
                menus,
                directory,
                blockTypes);
    }

    Site with(Menus other) {
        return new Site(
                tenantId,
                identity,
                appearance,
                legal,
                accessibility,
                notice,
                interventionNotice,
                other,
                directory,
                blockTypes);
    }

    Site with(DirectoryEntry other) {
        return new Site(
                tenantId,
                identity,
                appearance,
                legal,
                accessibility,
                notice,
                interventionNotice,
                menus,
                other,
                blockTypes);
    }
}
