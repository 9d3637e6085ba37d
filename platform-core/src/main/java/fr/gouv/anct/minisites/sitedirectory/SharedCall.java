package fr.gouv.anct.minisites.sitedirectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects that a live site shares with the portal, as read with its tenant.
 *
 * @param id of its page
 * @param path of its page within the site
 * @param summary its introduction, or its description
 * @param date of its page
 * @param changed when its revision was published
 * @param opens null where it is open already
 * @param closes the first instant at which it is closed; null without a deadline
 * @param themes labels
 * @param audiences labels
 * @param places territories that it is about; none for all of France
 */
public record SharedCall(
        UUID id,
        String path,
        String title,
        String summary,
        LocalDate date,
        Instant changed,
        @Nullable Instant opens,
        @Nullable Instant closes,
        List<String> themes,
        List<String> audiences,
        List<Place> places) {

    /**
     * A territory of the official list.
     *
     * @param within codes of the territories that contain it
     */
    public record Place(String code, String slug, String label, List<String> within) {}

    /**
     * A call with its site.
     *
     * @param name of the site
     * @param url of the page, absolute
     */
    public record OfSite(UUID site, String name, String url, SharedCall call) {}
}
