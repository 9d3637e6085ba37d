package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.portal.dataset.DataSet;
import fr.gouv.anct.minisites.portal.dataset.DataSetCopy;
import fr.gouv.anct.minisites.rendering.DataSetLicence;
import fr.gouv.anct.minisites.rendering.DataSetsView;
import fr.gouv.anct.minisites.rendering.ListedDataSet;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The copied data sets that a page may show.
 *
 * @param copies by the URLs that its blocks name
 */
record PageDataSets(Map<String, DataSetCopy> copies) {

    /** Of a page that shows no data sets. */
    static final PageDataSets NONE = new PageDataSets(Map.of());

    /** URL of the service that publishes the data sets. */
    private static final String SOURCE = "https://www.data.gouv.fr/";

    /** Returns what the blocks of a body show; nothing for a block without a copied data set. */
    Map<DataSets, DataSetsView> views(List<Block> body) {
        Map<DataSets, DataSetsView> views = new HashMap<>();
        for (Block block : body) {
            if (block instanceof DataSets shown) {
                List<DataSetCopy> named = shown.urls().stream()
                        .map(copies::get)
                        .filter(Objects::nonNull)
                        .filter(copy -> !copy.sets().isEmpty())
                        .toList();
                named.stream()
                        .map(DataSetCopy::copiedAt)
                        .min(Comparator.naturalOrder())
                        .ifPresent(copied -> views.put(shown, view(shown, named, copied)));
            }
        }
        return views;
    }

    private static DataSetsView view(DataSets block, List<DataSetCopy> named, Instant copied) {
        Map<String, DataSet> sets = new LinkedHashMap<>();
        // One that is named by its former slug and by its present one is one.
        named.forEach(copy -> copy.sets().forEach(set -> sets.putIfAbsent(set.id(), set)));
        return new DataSetsView(
                sets.values().stream()
                        .limit(block.most())
                        .map(PageDataSets::listed)
                        .toList(),
                ParisCalendar.dateOf(copied),
                block.publisher() == null ? SOURCE : block.publisher().value());
    }

    private static ListedDataSet listed(DataSet set) {
        return new ListedDataSet(
                new PageLink(set.title(), set.url(), true, false),
                set.summary(),
                set.organization(),
                DataSetLicence.of(set.licence()),
                set.updated(),
                set.formats());
    }
}
