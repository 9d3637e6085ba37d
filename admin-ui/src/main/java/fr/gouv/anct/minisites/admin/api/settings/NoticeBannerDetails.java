package fr.gouv.anct.minisites.admin.api.settings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.site.NoticeBanner;
import org.jspecify.annotations.Nullable;

/**
 * Notice banner set by the team of a site, in the JSON that the API returns; a banner shown above it by the platform is
 * left out.
 *
 * @param notice null when there is none
 */
@JsonTypeName("NoticeDocument")
record NoticeBannerDetails(@Nullable NoticeBanner notice) {}
