package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.reference.Phone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a territory on the portal: what concerns it, by group and by scale.
 *
 * @param kind {@code commune}, {@code epci}, {@code department} or {@code region}
 * @param groups of what is about the territory, what contains it, or what is in it
 * @param national groups of what is about all of France
 * @param contacts who helps there
 * @param offices of the administration that help there; null where none are known
 * @param inside links to the territories one level below
 * @param searchHref form for another territory
 */
public record TerritoryPage(
        Shell shell,
        String title,
        String kind,
        List<Group> groups,
        List<Group> national,
        List<Contact> contacts,
        @Nullable Offices offices,
        List<PageLink> inside,
        String searchHref)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "territory";
    }

    /** A group of things, such as documents, with the parts that are not empty. */
    public record Group(String code, List<Part> parts) {}

    /**
     * The things of a group of one scale.
     *
     * @param scale in the messages
     * @param listHref list of all of them; null where these are all, or there is no such list
     */
    public record Part(
            String scale, List<Item> items, @Nullable String listHref) {}

    /**
     * A thing that concerns the territory.
     *
     * @param site name of its site; null of the portal itself, and of a site
     */
    public record Item(
            String title,
            String href,
            @Nullable String text,
            @Nullable String site,
            @Nullable LocalDate date) {}

    /**
     * A service that helps in a department.
     *
     * @param programme whose contact it is; null of the delegate of the agency
     * @param department whose contact it is, where the page is about several; null otherwise
     */
    public record Contact(
            @Nullable String programme,
            String function,
            String service,
            @Nullable String department,
            @Nullable String address,
            @Nullable Phone phone,
            @Nullable String email,
            @Nullable String url) {}

    /**
     * Offices of the administration.
     *
     * @param date of the oldest information about one of them
     */
    public record Offices(List<Office> all, LocalDate date) {}

    /**
     * An office of the administration.
     *
     * @param site URL of its own site
     * @param page URL of its page at the source
     */
    public record Office(
            String name,
            @Nullable String address,
            @Nullable Phone phone,
            @Nullable String email,
            @Nullable String site,
            @Nullable String page,
            List<Hours> hours) {}

    /**
     * When an office is open.
     *
     * @param days names of days that follow each other, as those of {@link java.time.DayOfWeek}
     * @param spans empty when it is closed
     */
    public record Hours(
            List<String> days, List<Span> spans, @Nullable String note) {}

    /** From an hour until another one, as displayed. */
    public record Span(String from, String until) {}
}
