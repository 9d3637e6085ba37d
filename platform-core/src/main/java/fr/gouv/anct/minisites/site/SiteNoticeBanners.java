package fr.gouv.anct.minisites.site;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notice banners of a site, of which visitors see one at a time.
 *
 * @param team the team's; null when there is none
 * @param intervention one that is shown instead of the team's while its period lasts; null when there is none
 */
public record SiteNoticeBanners(
        @Nullable NoticeBanner team, @Nullable NoticeBanner intervention) {

    /** A site without notice banner. */
    public static final SiteNoticeBanners NONE = new SiteNoticeBanners(null, null);

    /** Returns the banner of a source; null when there is none. */
    public @Nullable NoticeBanner of(NoticeBannerSource source) {
        return switch (source) {
            case TEAM -> team;
            case INTERVENTION -> intervention;
        };
    }

    /** Returns the banners, the one of an intervention first. */
    public List<NoticeBanner> all() {
        return Stream.of(intervention, team).flatMap(Stream::ofNullable).toList();
    }

    /** Returns the banner that visitors see at that time; null when they see none. */
    public @Nullable NoticeBanner shown(Instant moment) {
        return all().stream().filter(notice -> notice.shown(moment)).findFirst().orElse(null);
    }

    /** Returns the next moment at which another banner, or none, may be shown; null when none follows. */
    public @Nullable Instant next(Instant moment) {
        return all().stream()
                .flatMap(notice -> Stream.ofNullable(notice.next(moment)))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether the banner of an intervention is shown instead of the team's at that time, which would be shown without it. */
    public boolean covered(Instant moment) {
        return team != null && team.shown(moment) && intervention != null && intervention.shown(moment);
    }

    /** Returns the team's banner, unless it has ended: visitors see it again after that of an intervention. */
    public @Nullable NoticeBanner kept(Instant moment) {
        return team == null || team.ended(moment) ? null : team;
    }
}
