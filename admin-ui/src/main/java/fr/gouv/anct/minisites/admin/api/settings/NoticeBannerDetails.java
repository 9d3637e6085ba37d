package fr.gouv.anct.minisites.admin.api.settings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.site.NoticeBanner;
import org.jspecify.annotations.Nullable;

/**
 * Notice banner of the team of a site.
 *
 * @param notice null when there is none
 */
@JsonTypeName("NoticeDocument")
record NoticeBannerDetails(@Nullable NoticeBanner notice) {}
