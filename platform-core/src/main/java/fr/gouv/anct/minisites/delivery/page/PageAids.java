package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.portal.aid.Aid;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.aid.AidList;
import fr.gouv.anct.minisites.portal.aid.PlacedAid;
import fr.gouv.anct.minisites.portal.aid.PlacedAid.Area;
import fr.gouv.anct.minisites.rendering.ListedAid;
import fr.gouv.anct.minisites.rendering.OpenAidsView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The aids that a page may show.
 *
 * @param areas territories that its blocks name, by these names
 * @param portal URL of the list of all aids; null on the portal itself
 * @param site that shows them; null for none
 * @param now at which the page is shown
 */
record PageAids(
        AidList list,
        Map<String, Area> areas,
        @Nullable String portal,
        @Nullable UUID site,
        Instant now) {

    /** Of a page that shows no aids. */
    static final PageAids NONE = new PageAids(AidList.NONE, Map.of(), null, null, Instant.EPOCH);

    /** URL of the service that publishes the aids. */
    static final String SOURCE = "https://aides-territoires.beta.gouv.fr/";

    /** Returns what the blocks of a body show; nothing before the first copy, unless sites share calls. */
    Map<OpenAids, OpenAidsView> views(List<Block> body, SiteUrls urls) {
        Map<OpenAids, OpenAidsView> views = new HashMap<>();
        if (!list.isMissing()) {
            for (Block block : body) {
                if (block instanceof OpenAids shown) {
                    views.put(shown, view(shown, urls));
                }
            }
        }
        return views;
    }

    private OpenAidsView view(OpenAids block, SiteUrls urls) {
        Instant copied = list.copiedAt();
        List<PlacedAid> admitted =
                open().stream().filter(placed -> admits(block, placed)).toList();
        return new OpenAidsView(
                admitted.stream()
                        .limit(block.most())
                        .map(placed -> listed(placed, site))
                        .toList(),
                admitted.size(),
                copied == null ? null : ParisCalendar.dateOf(copied),
                portal == null ? urls.href(AidFilter.ROOT) : portal,
                SOURCE);
    }

    private boolean admits(OpenAids block, PlacedAid placed) {
        Aid aid = placed.aid();
        return (!block.callsOnly() || aid.call())
                && has(aid.programs().stream(), block.programme())
                && has(aid.audiences().stream(), block.audience())
                && has(
                        aid.categories().stream().flatMap(category -> Stream.of(category.split(" / ", 2))),
                        block.theme())
                && isIn(block.territory(), placed);
    }

    /**
     * Whether an aid concerns a territory that a block names; an aid without a territory does by the name of its
     * perimeter.
     */
    private boolean isIn(@Nullable String territory, PlacedAid placed) {
        Area area = territory == null ? null : areas.get(territory);
        return territory == null
                || (area != null && placed.concerns(area))
                || (placed.territories().isEmpty()
                        && has(Stream.ofNullable(placed.aid().perimeter()), territory));
    }

    private static boolean has(Stream<String> names, @Nullable String wanted) {
        return wanted == null || names.anyMatch(name -> folded(name).equals(folded(wanted)));
    }

    private static String folded(String name) {
        return VisitorPath.folded(name.strip()).replace('’', '\'');
    }

    /** @param site whose own calls lead to pages of its own; null for none */
    static ListedAid listed(PlacedAid placed, @Nullable UUID site) {
        Aid aid = placed.aid();
        boolean external = placed.own() == null || !placed.own().site().equals(site);
        return new ListedAid(
                new PageLink(aid.name(), aid.url(), external, false),
                aid.summary(),
                aid.financers(),
                placed.territories().isEmpty()
                        ? aid.perimeter()
                        : placed.territories().stream().map(Area::label).collect(Collectors.joining(", ")),
                aid.call(),
                aid.deadline(),
                aid.mention());
    }

    /** Returns the aids that can still be applied for. */
    List<PlacedAid> open() {
        return list.open(now);
    }

    /** Returns when the page changes although nothing is copied; null for never. */
    @Nullable
    Instant nextChange() {
        return list.changeAfter(now);
    }
}
